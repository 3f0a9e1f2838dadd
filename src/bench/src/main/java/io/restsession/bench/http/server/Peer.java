package io.restsession.bench.http.server;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.redisson.tomcat.RedissonSessionManager;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** What serves sessions in ours' place, as its documentation says to set it up, with its defaults. */
public enum Peer {

    SPRING_MAP {
        @Override
        void serve(Context context, String store) {
            filter(context, new SessionRepositoryFilter<>(new MapSessionRepository(new ConcurrentHashMap<>())));
        }
    },

    SPRING_REDIS {
        @Override
        void serve(Context context, String store) {
            filter(context, spring(SpringRedis.class, store));
        }
    },

    SPRING_JDBC {
        @Override
        void serve(Context context, String store) {
            filter(context, spring(SpringJdbc.class, store));
        }
    },

    REDISSON {
        @Override
        void serve(Context context, String store) throws IOException {
            Path config = Files.createTempFile("redisson", ".yaml");
            Files.writeString(config, "singleServerConfig:\n  address: \"" + store + "\"\n");
            RedissonSessionManager manager = new RedissonSessionManager();
            manager.setConfigPath(config.toString());
            context.setManager(manager);
        }
    };

    /** @param store where it is; null for one in memory */
    abstract void serve(Context context, String store) throws IOException;

    private static Filter spring(Class<?> configuration, String store) {
        AnnotationConfigApplicationContext spring = new AnnotationConfigApplicationContext();
        spring.registerBean(URI.class, () -> URI.create(store));
        spring.register(configuration);
        spring.refresh();
        return spring.getBean("springSessionRepositoryFilter", Filter.class);
    }

    private static void filter(Context context, Filter filter) {
        FilterDef definition = new FilterDef();
        definition.setFilterName("sessions");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("sessions");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }
}

package io.restsession.bench.http.server;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.transaction.PlatformTransactionManager;

/** Spring Session JDBC, with its own tables for PostgreSQL and a pool of as many connections as ours has. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SpringJdbc {

    @Bean
    DataSource database(URI url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url.toString());
        pool.setMaximumPoolSize(16);
        DatabasePopulatorUtils.execute(
            new ResourceDatabasePopulator(new ClassPathResource("org/springframework/session/jdbc/schema-postgresql.sql")), pool);
        return pool;
    }

    @Bean
    PlatformTransactionManager transactions(DataSource database) {
        return new DataSourceTransactionManager(database);
    }
}

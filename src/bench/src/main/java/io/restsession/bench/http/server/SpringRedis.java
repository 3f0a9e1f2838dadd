package io.restsession.bench.http.server;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisHttpSession;

/** Spring Session Data Redis, by Lettuce. */
@Configuration(proxyBeanMethods = false)
@EnableRedisHttpSession
class SpringRedis {

    @Bean
    LettuceConnectionFactory connections(URI redis) {
        return new LettuceConnectionFactory(redis.getHost(), redis.getPort());
    }
}

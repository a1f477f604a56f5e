package dev.scoreline.standalone;

import dev.scoreline.api.ApiConfiguration;
import dev.scoreline.api.ViewsConfiguration;
import dev.scoreline.ingest.IngestConfiguration;
import dev.scoreline.query.QueryConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Both sides of the HTTP API behind one port, where clusters have a gateway before two services. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({ApiConfiguration.class, ViewsConfiguration.class, IngestConfiguration.class, QueryConfiguration.class})
class WebPart {

    /** Says the same to machines as the console says to people. */
    @Bean
    HealthIndicator standaloneHealthIndicator(Readiness readiness) {
        return () -> (readiness.isReached() ? Health.up() : Health.outOfService()).build();
    }
}

package dev.scoreline.sink;

import dev.scoreline.views.dynamodb.DynamoViews;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the sink its store: the table, made or verified before anything is written. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SinkSettings.class)
public class DynamoConfiguration {

    @Bean
    DynamoViews views(SinkSettings settings) {
        DynamoViews views = DynamoViews.open(settings.dynamodb().settings());
        views.createOrVerify();
        return views;
    }
}

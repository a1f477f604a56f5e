package dev.scoreline.api;

import dev.scoreline.views.dynamodb.DynamoSettings;
import dev.scoreline.views.dynamodb.DynamoViews;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.net.URI;

/** Brings the views that are in DynamoDB; a process that has views of its own leaves this away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ViewsConfiguration.Table.class)
public class ViewsConfiguration {

    /**
     * Which table, and where.
     *
     * @param endpoint in place of the region's own
     * @param emulated whether the endpoint is an emulator, which takes any credentials
     */
    @ConfigurationProperties("scoreline.dynamodb")
    record Table(
            @DefaultValue("scoreline") String table,
            @DefaultValue("us-east-1") String region,
            @Nullable URI endpoint,
            @DefaultValue("false") boolean emulated) {

        Table {
            if (emulated && endpoint == null) {
                throw new IllegalArgumentException("Expected scoreline.dynamodb.endpoint beside"
                        + " scoreline.dynamodb.emulated=true, found none; name the emulator's address.");
            }
        }

        DynamoSettings settings() {
            DynamoSettings real = DynamoSettings.in(region, table);
            if (endpoint == null) {
                return real;
            }
            return emulated ? DynamoSettings.emulator(endpoint, table) : real.at(endpoint);
        }
    }

    @Bean(destroyMethod = "close")
    DynamoViews views(Table table) {
        return DynamoViews.open(table.settings());
    }
}

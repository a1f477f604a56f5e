package dev.scoreline.query;

import dev.scoreline.api.ViewsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The reading side as a process of its own. */
@EnableAutoConfiguration
@Import({QueryConfiguration.class, ViewsConfiguration.class})
public class QueryApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryApplication.class, arguments);
    }
}

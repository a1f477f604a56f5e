package dev.scoreline.ingest;

import dev.scoreline.api.ViewsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The writing side as a process of its own. */
@EnableAutoConfiguration
@Import({IngestConfiguration.class, ViewsConfiguration.class})
public class IngestApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(IngestApplication.class, arguments);
    }
}

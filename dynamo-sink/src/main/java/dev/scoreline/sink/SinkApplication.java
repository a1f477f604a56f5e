package dev.scoreline.sink;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The sink as a process of its own. */
@EnableAutoConfiguration
@Import({SinkConfiguration.class, DynamoConfiguration.class})
@PropertySource("classpath:dev/scoreline/sink/defaults.properties")
public class SinkApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SinkApplication.class, arguments);
    }
}

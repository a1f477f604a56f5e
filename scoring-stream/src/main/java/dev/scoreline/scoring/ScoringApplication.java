package dev.scoreline.scoring;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.event.GenericApplicationListener;

/** The scoring stream as a process of its own. */
@EnableAutoConfiguration
@Import(ScoringConfiguration.class)
@PropertySource("classpath:dev/scoreline/scoring/defaults.properties")
public class ScoringApplication {

    private static final ExitCodeGenerator FAILED = () -> 1;

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ScoringApplication.class)
                .listeners(GenericApplicationListener.forEventType(StreamFailed.class, ScoringApplication::exit))
                .run(arguments);
    }

    /**
     * Whatever watches over the process starts it again; from a thread of its own, since closing waits for streams. Only
     * where the process is ours to end: whoever runs the stream beside other things listens itself.
     */
    private static void exit(StreamFailed failed) {
        Thread.ofPlatform()
                .name("exit")
                .start(() -> System.exit(SpringApplication.exit(failed.getApplicationContext(), FAILED)));
    }
}

package dev.scoreline.scoring;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;

/** The scoring stream as a process of its own. */
@EnableAutoConfiguration
@Import(ScoringConfiguration.class)
public class ScoringApplication {

    /** Its own, so that all four services can run on one machine. */
    private static final String PORT = "server.port=8083";

    private static final ExitCodeGenerator FAILED = () -> 1;

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(ScoringApplication.class).properties(PORT).run(arguments);
    }

    /** Whatever watches over the process starts it again; from a thread of its own, since closing waits for streams. */
    @EventListener
    public void exit(StreamFailed failed) {
        ApplicationContext context = failed.getApplicationContext();
        Thread.ofPlatform().name("exit").start(() -> System.exit(SpringApplication.exit(context, FAILED)));
    }
}

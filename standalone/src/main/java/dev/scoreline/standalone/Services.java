package dev.scoreline.standalone;

import dev.scoreline.ingest.account.FirstAccount;
import dev.scoreline.scoring.ScoringApplication;
import dev.scoreline.sink.SinkApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** The services, each in a context of its own, put together as for a process of its own. */
final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Deque<ConfigurableApplicationContext> running = new ConcurrentLinkedDeque<>();
    private final Readiness readiness = new Readiness();
    private final StandaloneOptions options;
    private final ServiceSettings settings;

    Services(StandaloneOptions options, ServiceSettings settings) {
        this.options = options;
        this.settings = settings;
    }

    /** Returns when all of them run and the development account can be used. */
    void start(Consumer<String> progress) {
        Together.run(
                () -> {
                    run(ScoringApplication.class, WebApplicationType.NONE, settings.scoring(1));
                    progress.accept("Scoring");
                },
                () -> {
                    run(SinkApplication.class, WebApplicationType.NONE, settings.sink(1));
                    progress.accept("Sink");
                },
                () -> {
                    ConfigurableApplicationContext web = run(WebPart.class, WebApplicationType.SERVLET, web());
                    progress.accept("HTTP on " + options.address() + ":"
                            + options.ports().http());
                    awaitDevelopmentAccount(web.getBean(FirstAccount.class));
                    progress.accept("Development account");
                });
        readiness.reach();
    }

    /** In the order that lets what was accepted still be answered: callers first. */
    @Override
    public void close() {
        readiness.leave();
        running.stream().filter(Services::servesHttp).forEach(ConfigurableApplicationContext::close);
        Together.run(running.stream().map(each -> (Runnable) each::close).toArray(Runnable[]::new));
        running.clear();
    }

    private static boolean servesHttp(ConfigurableApplicationContext context) {
        return context.getBeanNamesForType(WebPart.class).length > 0;
    }

    private static void awaitDevelopmentAccount(FirstAccount account) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!account.isThere()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Expected the development account within " + PATIENCE.toSeconds()
                        + " s, found none: the log file says more; --fresh begins anew.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Expected to wait, found an interruption", interrupted);
        }
    }

    private ConfigurableApplicationContext run(
            Class<?> application, WebApplicationType type, Map<String, Object> properties) {
        ApplicationContextInitializer<ConfigurableApplicationContext> shared = context -> {
            context.getBeanFactory().registerSingleton("readiness", readiness);
            // Before everything else: a service's own defaults must not win over what standalone says.
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("standalone", properties));
        };
        ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
                .initializers(shared)
                .web(type)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .logStartupInfo(false)
                .run();
        running.addFirst(context);
        return context;
    }

    private Map<String, Object> web() {
        return ServiceSettings.with(
                settings.ingest(),
                Map.of(
                        "server.address",
                        options.address(),
                        "server.port",
                        options.ports().http(),
                        "management.endpoint.health.group.readiness.include",
                        "readinessState,accounts,standalone"));
    }
}

package dev.scoreline.standalone;

import dev.scoreline.ingest.account.FirstAccount;
import dev.scoreline.scoring.ScoringApplication;
import dev.scoreline.scoring.StreamFailed;
import dev.scoreline.sink.SinkApplication;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.env.MapPropertySource;

import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** The services, each in a context of its own, put together as for a process of its own. */
final class Services implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Deque<ConfigurableApplicationContext> running = new ConcurrentLinkedDeque<>();
    private final Readiness readiness;
    private final StandaloneOptions options;
    private final ServiceSettings settings;

    /** @param failure completed with a sentence when a part has stopped for a reason that will not pass */
    Services(StandaloneOptions options, ServiceSettings settings, CompletableFuture<String> failure) {
        this.readiness = new Readiness(failure);
        this.options = options;
        this.settings = settings;
    }

    /** Returns when a write gets its outcome at once, and the development account can be used. */
    void start(Consumer<String> progress) {
        // How to log is for the process to say: contexts that start side by side would each set it up, and collide.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        CompletableFuture<?> folded = new CompletableFuture<>();
        Together.run(
                () -> {
                    awaitScoring(folded);
                    progress.accept("Scoring");
                },
                () -> {
                    awaitSink(folded);
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

    private void awaitScoring(CompletableFuture<?> folded) {
        try {
            readiness.await(ready(
                    run(ScoringApplication.class, WebApplicationType.NONE, settings.scoring(1)), "scoringReadiness"));
            folded.complete(null);
        } catch (RuntimeException failed) {
            folded.completeExceptionally(failed);
            throw failed;
        }
    }

    /** It begins to store when all that lay there is folded: what it finds then is all it has to have stored. */
    private void awaitSink(CompletableFuture<?> folded) {
        ConfigurableApplicationContext sink = run(
                SinkApplication.class,
                WebApplicationType.NONE,
                ServiceSettings.with(settings.sink(1), Map.of("spring.kafka.listener.auto-startup", false)));
        folded.join();
        sink.getBean("sinkContainer", Lifecycle.class).start();
        readiness.await(ready(sink, "arrears"));
    }

    /** In the order that lets what was accepted still be answered: callers first. */
    @Override
    public void close() {
        readiness.leave();
        running.stream().filter(Services::servesHttp).forEach(ConfigurableApplicationContext::close);
        Together.run(running.stream().map(each -> (Runnable) each::close).toArray(Runnable[]::new));
        running.clear();
    }

    private void fail(StreamFailed failed) {
        readiness.fail("Scoring has stopped, so that nothing that is written gets its outcome: the log file"
                + " says why. What was accepted is kept.");
    }

    private static boolean servesHttp(ConfigurableApplicationContext context) {
        return context.getBeanNamesForType(WebPart.class).length > 0;
    }

    private static HealthIndicator ready(ConfigurableApplicationContext service, String indicator) {
        return service.getBean(indicator, HealthIndicator.class);
    }

    private void awaitDevelopmentAccount(FirstAccount account) {
        Instant deadline = Instant.now().plus(PATIENCE);
        readiness.await(() -> {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("Expected the development account within " + PATIENCE.toSeconds()
                        + " s, found none: the log file says more; --fresh begins anew.");
            }
            return account.isThere();
        });
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
                .listeners(GenericApplicationListener.forEventType(StreamFailed.class, this::fail))
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
                        "readinessState,accounts,factLog,standalone"));
    }
}

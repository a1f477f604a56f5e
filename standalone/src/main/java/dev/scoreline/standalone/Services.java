package dev.scoreline.standalone;

import dev.scoreline.ingest.account.FirstAccount;
import dev.scoreline.scoring.ScoringApplication;
import dev.scoreline.sink.SinkApplication;
import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.standalone.credential.SigningKey;
import dev.scoreline.standalone.data.DataDirectory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** The services, each in a context of its own, put together as for a process of its own. */
final class Services implements AutoCloseable {

    /** Known to everybody, as the account's token is: the same demo gives the same ids on every machine. */
    private static final String DEVELOPMENT_ID_SECRET = "73636f72656c696e652d646576656c6f706d656e742d6f6e6c79";

    /** The same member after a restart: nobody waits until the one that was killed is given up. */
    private static final Map<String, Object> SINK =
            Map.of("spring.kafka.consumer.properties[group.instance.id]", "standalone");

    private static final Map<String, Object> DEVELOPMENT_ACCOUNT = Map.of(
            "scoreline.ingest.first-account.sid", DevelopmentAccount.SID,
            "scoreline.ingest.first-account.auth-token", DevelopmentAccount.AUTH_TOKEN,
            "scoreline.ingest.first-account.id-secret", "development",
            "scoreline.ingest.first-account.clients", DevelopmentAccount.CLIENT_ID);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Deque<ConfigurableApplicationContext> running = new ConcurrentLinkedDeque<>();
    private final Readiness readiness = new Readiness();
    private final StandaloneOptions options;
    private final Platform platform;
    private final DataDirectory data;

    Services(StandaloneOptions options, Platform platform, DataDirectory data) {
        this.options = options;
        this.platform = platform;
        this.data = data;
    }

    /** Returns when all of them run and the development account can be used. */
    void start(Consumer<String> progress) {
        Together.run(
                () -> {
                    run(ScoringApplication.class, WebApplicationType.NONE, scoring());
                    progress.accept("Scoring");
                },
                () -> {
                    run(SinkApplication.class, WebApplicationType.NONE, SINK);
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

    private ConfigurableApplicationContext run(Class<?> application, WebApplicationType type, Map<String, Object> own) {
        Map<String, Object> properties = with(common(), own);
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

    private Map<String, Object> common() {
        return Map.of(
                "spring.kafka.bootstrap-servers",
                platform.bootstrapServers(),
                "spring.kafka.properties[schema.registry.url]",
                platform.registry().toString(),
                "scoreline.topics.replication",
                "standalone",
                "scoreline.dynamodb.endpoint",
                platform.dynamo().toString(),
                "scoreline.dynamodb.emulated",
                true,
                "spring.jmx.enabled",
                false);
    }

    private Map<String, Object> scoring() {
        return Map.of(
                "scoreline.scoring.state-dir",
                data.streams().toString(),
                "scoreline.scoring.group-instance-id",
                "standalone");
    }

    private Map<String, Object> web() {
        return with(
                DEVELOPMENT_ACCOUNT,
                Map.of(
                        "server.address",
                        options.address(),
                        "server.port",
                        options.ports().http(),
                        "server.shutdown",
                        "immediate",
                        "scoreline.id-secrets.development",
                        DEVELOPMENT_ID_SECRET,
                        "scoreline.jwt.jwk-set-uri",
                        SigningKey.in(data.keys()).publicKeys().toString(),
                        "scoreline.jwt.issuer",
                        SigningKey.ISSUER,
                        "scoreline.jwt.audience",
                        SigningKey.AUDIENCE,
                        "management.endpoint.health.group.readiness.include",
                        "readinessState,accounts,standalone"));
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}

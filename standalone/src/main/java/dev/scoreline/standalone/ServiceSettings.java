package dev.scoreline.standalone;

import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.standalone.credential.SigningKey;
import dev.scoreline.standalone.data.DataDirectory;
import dev.scoreline.standalone.data.Ports;

import java.util.HashMap;
import java.util.Map;

/** What the services are told on this machine, the same in one process and in many. */
public record ServiceSettings(Ports ports, DataDirectory data) {

    /** Known to everybody, as the account's token is: the same demo gives the same ids on every machine. */
    private static final String DEVELOPMENT_ID_SECRET = "73636f72656c696e652d646576656c6f706d656e742d6f6e6c79";

    /** The same after a restart, so that a page's links hold as long as the data does. */
    private static final String DEVELOPMENT_PAGE_TOKEN_KEY = "local-development-only";

    private static final int SESSION_MILLIS = 10_000;

    /** Whoever tries things out waits for each answer, and never sends so much that commits would be dear. */
    private static final String COMMIT_INTERVAL = "40ms";

    /** Of the first instance, which is the one that there is when there is only one, or the second. */
    public Map<String, Object> scoring(int instance) {
        return with(
                everywhere(),
                Map.of(
                        "scoreline.scoring.state-dir",
                        data.streams(instance).toString(),
                        "scoreline.scoring.group-instance-id",
                        member(instance),
                        "scoreline.scoring.commit-interval",
                        COMMIT_INTERVAL));
    }

    /** Of an instance, numbered as those of scoring. */
    public Map<String, Object> sink(int instance) {
        return with(
                everywhere(),
                Map.of(
                        "spring.kafka.consumer.properties[group.instance.id]",
                        member(instance),
                        // How long the others wait for one that does not come back.
                        "spring.kafka.consumer.properties[session.timeout.ms]",
                        SESSION_MILLIS));
    }

    /** Of both sides of the HTTP API: who is asking. */
    public Map<String, Object> web() {
        return with(
                everywhere(),
                Map.of(
                        "server.shutdown",
                        "immediate",
                        "scoreline.id-secrets.development",
                        DEVELOPMENT_ID_SECRET,
                        "scoreline.query.page-token-key",
                        DEVELOPMENT_PAGE_TOKEN_KEY,
                        "scoreline.jwt.jwk-set-uri",
                        SigningKey.in(data.keys()).publicKeys().toString(),
                        "scoreline.jwt.issuer",
                        SigningKey.ISSUER,
                        "scoreline.jwt.audience",
                        SigningKey.AUDIENCE,
                        // Everybody is behind one address here, and nobody else reaches it.
                        "scoreline.api.limits.refused.per-second",
                        0));
    }

    /** Of the side that writes: whoever comes first finds the development account. */
    public Map<String, Object> ingest() {
        return with(
                web(),
                Map.of(
                        "scoreline.ingest.first-account.sid", DevelopmentAccount.SID,
                        "scoreline.ingest.first-account.auth-token", DevelopmentAccount.AUTH_TOKEN,
                        "scoreline.ingest.first-account.id-secret", "development",
                        "scoreline.ingest.first-account.clients", DevelopmentAccount.CLIENT_ID));
    }

    /** The same member after a restart: nobody waits until the one that was killed is given up. */
    private static String member(int instance) {
        return instance == 1 ? "standalone" : "standalone." + instance;
    }

    private Map<String, Object> everywhere() {
        return Map.of(
                "spring.kafka.bootstrap-servers",
                ports.bootstrapServers(),
                "spring.kafka.properties[schema.registry.url]",
                ports.registryUrl().toString(),
                "scoreline.topics.replication",
                "standalone",
                "scoreline.dynamodb.endpoint",
                ports.dynamoUrl().toString(),
                "scoreline.dynamodb.emulated",
                true,
                "spring.jmx.enabled",
                false);
    }

    static Map<String, Object> with(Map<String, Object> some, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(others);
        return all;
    }
}

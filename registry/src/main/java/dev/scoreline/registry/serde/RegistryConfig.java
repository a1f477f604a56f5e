package dev.scoreline.registry.serde;

import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;

import java.util.List;

/** The configuration keys that say where a registry is and how to ask it: Confluent's names, and ours where it has none. */
final class RegistryConfig {

    static final String URL = "schema.registry.url";
    static final String SSL_NAMESPACE = "schema.registry.";
    static final String HEADER_PREFIX = "request.header.";
    static final String BASIC_SOURCE = "basic.auth.credentials.source";
    static final String USER_INFO = "basic.auth.user.info";
    static final String OLD_USER_INFO = "schema.registry.basic.auth.user.info";
    static final String BEARER_SOURCE = "bearer.auth.credentials.source";
    static final String BEARER_TOKEN = "bearer.auth.token";
    static final String CONNECT_TIMEOUT = "http.connect.timeout.ms";
    static final String READ_TIMEOUT = "http.read.timeout.ms";
    static final String MAX_RETRIES = "max.retries";
    static final String RETRY_WAIT = "retries.wait.ms";
    static final String RETRY_LONGEST_WAIT = "retries.max.wait.ms";
    static final String CALL_TIMEOUT = "registry.call.timeout.ms";
    static final String PROXY_HOST = "proxy.host";
    static final String PROXY_PORT = "proxy.port";
    static final String CACHE_SIZE = "max.schemas.per.subject";
    static final String LATEST_TTL = "latest.cache.ttl.sec";
    static final String MISSING_ID_TTL = "missing.id.cache.ttl.sec";
    static final String MISSING_SCHEMA_TTL = "missing.schema.cache.ttl.sec";
    static final String CACHE_DIRECTORY = "registry.cache.directory";

    private RegistryConfig() {}

    static ConfigDef define() {
        return waiting(credentials(new ConfigDef()
                        .define(
                                URL,
                                ConfigDef.Type.LIST,
                                List.of(),
                                Importance.HIGH,
                                "Base URLs of one registry, or mock://scope.")))
                .define(PROXY_HOST, ConfigDef.Type.STRING, "", Importance.LOW, "Host of an HTTP proxy; empty for none.")
                .define(PROXY_PORT, ConfigDef.Type.INT, -1, Importance.LOW, "Port of the HTTP proxy.")
                .define(
                        CACHE_SIZE,
                        ConfigDef.Type.INT,
                        1000,
                        Importance.LOW,
                        "Most entries of one kind kept in memory.")
                .define(
                        LATEST_TTL,
                        ConfigDef.Type.LONG,
                        -1L,
                        Importance.LOW,
                        "How long a newest version is believed; -1 for ever.")
                .define(
                        MISSING_ID_TTL,
                        ConfigDef.Type.LONG,
                        30L,
                        Importance.LOW,
                        "How long an unknown id is not asked for again; Confluent's default is 0.")
                .define(
                        MISSING_SCHEMA_TTL,
                        ConfigDef.Type.LONG,
                        0L,
                        Importance.LOW,
                        "How long a schema that is not registered is not looked up again.")
                .define(
                        CACHE_DIRECTORY,
                        ConfigDef.Type.STRING,
                        "",
                        Importance.MEDIUM,
                        "Where schemas outlive the process, for starts during an outage; empty for nowhere.");
    }

    private static ConfigDef credentials(ConfigDef keys) {
        return keys.define(
                        BASIC_SOURCE,
                        ConfigDef.Type.STRING,
                        "URL",
                        ConfigDef.ValidString.in("URL", "USER_INFO"),
                        Importance.MEDIUM,
                        "Where basic credentials come from: URL or USER_INFO.")
                .define(
                        USER_INFO,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.MEDIUM,
                        "Credentials for USER_INFO, as user:password.")
                .define(
                        OLD_USER_INFO,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.LOW,
                        "The older name of basic.auth.user.info.")
                .define(
                        BEARER_SOURCE,
                        ConfigDef.Type.STRING,
                        "STATIC_TOKEN",
                        ConfigDef.ValidString.in("STATIC_TOKEN"),
                        Importance.LOW,
                        "Where the bearer token comes from: STATIC_TOKEN.")
                .define(
                        BEARER_TOKEN,
                        ConfigDef.Type.PASSWORD,
                        "",
                        Importance.MEDIUM,
                        "Token to send instead of basic credentials.");
    }

    private static ConfigDef waiting(ConfigDef keys) {
        return keys.define(
                        CONNECT_TIMEOUT, ConfigDef.Type.INT, 60_000, Importance.LOW, "Longest wait for a connection.")
                .define(READ_TIMEOUT, ConfigDef.Type.INT, 60_000, Importance.LOW, "Longest wait for one response.")
                .define(MAX_RETRIES, ConfigDef.Type.INT, 3, Importance.LOW, "Rounds over all URLs after the first.")
                .define(
                        RETRY_WAIT,
                        ConfigDef.Type.INT,
                        1_000,
                        Importance.LOW,
                        "Longest pause before the first retry; it doubles.")
                .define(
                        RETRY_LONGEST_WAIT,
                        ConfigDef.Type.INT,
                        20_000,
                        Importance.LOW,
                        "Longest pause before any retry.")
                .define(
                        CALL_TIMEOUT,
                        ConfigDef.Type.INT,
                        60_000,
                        Importance.MEDIUM,
                        "Longest time one call may take, retries and pauses included.");
    }
}

package dev.scoreline.registry.serde;

import dev.scoreline.registry.RegistryClient;
import dev.scoreline.registry.cache.CacheSettings;
import dev.scoreline.registry.cache.CachingRegistryClient;
import dev.scoreline.registry.http.Authentication;
import dev.scoreline.registry.http.HttpRegistryClient;
import dev.scoreline.registry.http.RegistryAddress;
import dev.scoreline.registry.http.RetryPolicy;
import dev.scoreline.registry.memory.InMemoryRegistryClient;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

import javax.net.ssl.SSLContext;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Builds the client that a configuration describes. */
final class Connections {

    private static final String MOCK = "mock";

    private Connections() {}

    static RegistryClient open(AvroSerdeConfig config) {
        List<URI> urls = urls(config);
        if (MOCK.equals(urls.getFirst().getScheme())) {
            return InMemoryRegistryClient.forScope(urls.getFirst().getSchemeSpecificPart());
        }
        RegistryAddress address = new RegistryAddress(
                urls.stream().map(Connections::withoutUserInfo).toList(),
                authentication(config, urls.getFirst().getUserInfo()),
                headers(config),
                tls(config),
                proxy(config),
                millis(config, RegistryConfig.CONNECT_TIMEOUT),
                millis(config, RegistryConfig.READ_TIMEOUT),
                new RetryPolicy(
                        config.getInt(RegistryConfig.MAX_RETRIES),
                        millis(config, RegistryConfig.RETRY_WAIT),
                        millis(config, RegistryConfig.RETRY_LONGEST_WAIT),
                        millis(config, RegistryConfig.CALL_TIMEOUT)));
        return new CachingRegistryClient(new HttpRegistryClient(address), cache(config, address));
    }

    private static List<URI> urls(AvroSerdeConfig config) {
        List<String> given = config.getList(RegistryConfig.URL);
        if (given.isEmpty()) {
            throw new ConfigException("Expected " + RegistryConfig.URL
                    + ", found none: set it to the registry's address, for example http://127.0.0.1:8081");
        }
        try {
            return given.stream().map(String::trim).map(URI::create).toList();
        } catch (IllegalArgumentException e) {
            // The cause would print the URL, which may hold a password.
            throw new ConfigException("Expected URLs in " + RegistryConfig.URL
                    + ", found one that is not: write it like http://127.0.0.1:8081");
        }
    }

    private static URI withoutUserInfo(URI url) {
        if (url.getRawUserInfo() == null) {
            return url;
        }
        return URI.create(url.toString().replace(url.getRawUserInfo() + "@", ""));
    }

    private static Authentication authentication(AvroSerdeConfig config, @Nullable String urlUserInfo) {
        String token = config.getPassword(RegistryConfig.BEARER_TOKEN).value();
        boolean basic = config.getString(RegistryConfig.BASIC_SOURCE).equals("USER_INFO");
        if (basic && !token.isEmpty()) {
            throw new ConfigException("Expected basic or bearer credentials, found both: remove "
                    + RegistryConfig.BEARER_TOKEN + " or " + RegistryConfig.BASIC_SOURCE);
        }
        if (!token.isEmpty()) {
            return new Authentication.Bearer(token);
        }
        if (basic) {
            String userInfo = config.getPassword(RegistryConfig.USER_INFO).value();
            String older = config.getPassword(RegistryConfig.OLD_USER_INFO).value();
            return new Authentication.Basic(userInfo.isEmpty() ? older : userInfo);
        }
        return urlUserInfo == null ? new Authentication.Anonymous() : new Authentication.Basic(urlUserInfo);
    }

    private static Map<String, String> headers(AvroSerdeConfig config) {
        return config.originalsWithPrefix(RegistryConfig.HEADER_PREFIX).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().toString()));
    }

    private static @Nullable SSLContext tls(AvroSerdeConfig config) {
        Map<String, Object> given = config.originalsWithPrefix(RegistryConfig.SSL_NAMESPACE);
        if (given.keySet().stream().noneMatch(key -> key.startsWith("ssl."))) {
            return null;
        }
        AbstractConfig ssl = new AbstractConfig(new ConfigDef().withClientSslSupport(), given, false);
        if (!"https".equals(ssl.getString(SslConfigs.SSL_ENDPOINT_IDENTIFICATION_ALGORITHM_CONFIG))) {
            throw new ConfigException(
                    "Expected schema.registry.ssl.endpoint.identification.algorithm to be https, found"
                            + " another: the registry's name is always verified; issue its certificate for the name in the URL");
        }
        try (DefaultSslEngineFactory stores = new DefaultSslEngineFactory()) {
            stores.configure(ssl.values());
            return stores.sslContext();
        }
    }

    private static @Nullable ProxySelector proxy(AvroSerdeConfig config) {
        String host = config.getString(RegistryConfig.PROXY_HOST);
        return host.isEmpty()
                ? null
                : ProxySelector.of(new InetSocketAddress(host, config.getInt(RegistryConfig.PROXY_PORT)));
    }

    private static CacheSettings cache(AvroSerdeConfig config, RegistryAddress address) {
        long latest = config.getLong(RegistryConfig.LATEST_TTL);
        String directory = config.getString(RegistryConfig.CACHE_DIRECTORY);
        return new CacheSettings(
                latest < 0 ? null : Duration.ofSeconds(latest),
                Duration.ofSeconds(config.getLong(RegistryConfig.MISSING_ID_TTL)),
                Duration.ofSeconds(config.getLong(RegistryConfig.MISSING_SCHEMA_TTL)),
                config.getInt(RegistryConfig.CACHE_SIZE),
                directory.isEmpty() ? null : Path.of(directory, fileName(address)));
    }

    /** One file for one set of URLs, whatever their order; which registry answers there is checked at every answer. */
    private static String fileName(RegistryAddress address) {
        TreeSet<String> sorted =
                address.urls().stream().map(URI::toString).collect(Collectors.toCollection(TreeSet::new));
        UUID name = UUID.nameUUIDFromBytes(String.join(",", sorted).getBytes(StandardCharsets.UTF_8));
        return "schemas-" + name + ".txt";
    }

    private static Duration millis(AvroSerdeConfig config, String key) {
        return Duration.ofMillis(config.getInt(key));
    }
}

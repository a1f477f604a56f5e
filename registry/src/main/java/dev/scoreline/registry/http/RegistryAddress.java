package dev.scoreline.registry.http;

import org.jspecify.annotations.Nullable;

import javax.net.ssl.SSLContext;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Where a registry is and how to talk to it.
 *
 * @param urls equal members of one registry; the last that answered is asked first
 * @param headers sent with every request
 * @param tls null for the JVM's default
 * @param proxy null for none
 */
public record RegistryAddress(
        List<URI> urls,
        Authentication authentication,
        Map<String, String> headers,
        @Nullable SSLContext tls,
        @Nullable ProxySelector proxy,
        Duration connectTimeout,
        Duration requestTimeout,
        RetryPolicy retries) {

    public RegistryAddress {
        urls = urls.stream().map(RegistryAddress::checked).toList();
        headers = Map.copyOf(headers);
        if (urls.isEmpty()) {
            throw new IllegalArgumentException(
                    "Expected at least one registry URL, found none: set schema.registry.url");
        }
    }

    /** Talks to one URL without credentials, with the defaults of the configuration keys. */
    public static RegistryAddress of(URI url) {
        RetryPolicy retries = new RetryPolicy(3, Duration.ofSeconds(1), Duration.ofSeconds(20), Duration.ofSeconds(60));
        Duration timeout = Duration.ofSeconds(60);
        return new RegistryAddress(
                List.of(url), new Authentication.Anonymous(), Map.of(), null, null, timeout, timeout, retries);
    }

    private static URI checked(URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null || url.getUserInfo() != null) {
            throw new IllegalArgumentException(
                    "Expected a registry URL like http://host:8081 without credentials in it," + " found scheme "
                            + url.getScheme() + " and host " + url.getHost() + ": check schema.registry.url");
        }
        String text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}

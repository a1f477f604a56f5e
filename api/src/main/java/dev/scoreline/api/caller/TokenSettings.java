package dev.scoreline.api.caller;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose tokens are believed.
 *
 * @param jwkSetUri where the issuer's public keys are: http, https or file; without it no token holds
 * @param algorithms signatures with a private key only
 * @param clockSkew how far the issuer's clock may be from ours
 * @param keysLive after which the issuer is asked again, so that a key it has withdrawn stops counting
 * @param askAgain the least time between two questions for keys that are not known; tokens can be made up by anybody
 */
@ConfigurationProperties("scoreline.jwt")
public record TokenSettings(
        @Nullable URI jwkSetUri,
        @Nullable String issuer,
        @Nullable String audience,
        @DefaultValue({"RS256", "ES256"}) List<String> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("5m") Duration keysLive,
        @DefaultValue("30s") Duration askAgain) {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int HTTP_MILLIS = 2_000;
    private static final int REFRESH_MILLIS = 15_000;

    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);

    public TokenSettings {
        algorithms = List.copyOf(algorithms);
        if (jwkSetUri != null && (blank(issuer) || blank(audience))) {
            throw new IllegalArgumentException("Expected scoreline.jwt.issuer and scoreline.jwt.audience beside"
                    + " scoreline.jwt.jwk-set-uri, found one of them missing; set both, or any token of that issuer,"
                    + " for whomever it is meant, would hold here.");
        }
        if (keysLive.compareTo(SHORTEST_LIFE) < 0 || askAgain.compareTo(keysLive) >= 0 || !askAgain.isPositive()) {
            throw new IllegalArgumentException("Expected scoreline.jwt.keys-live of 1m or more and a shorter"
                    + " scoreline.jwt.ask-again, found " + keysLive + " and " + askAgain + "; correct them.");
        }
        for (String algorithm : algorithms) {
            JWSAlgorithm parsed = JWSAlgorithm.parse(algorithm);
            if (!JWSAlgorithm.Family.RSA.contains(parsed) && !JWSAlgorithm.Family.EC.contains(parsed)) {
                throw new IllegalArgumentException("Expected signatures with an RSA or elliptic-curve key, such as"
                        + " RS256 or ES256, in scoreline.jwt.algorithms, found " + algorithm + "; remove it.");
            }
        }
    }

    /** What proves tokens by these settings. */
    Tokens tokens() {
        return jwkSetUri == null ? Tokens.NONE : new SignedTokens(this, keys(jwkSetUri));
    }

    Set<JWSAlgorithm> jwsAlgorithms() {
        return algorithms.stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** Asked for again when a key is unknown, though not for each such token; kept while the issuer is away. */
    private JWKSource<SecurityContext> keys(URI address) {
        return JWKSourceBuilder.create(url(address), retriever(address))
                .retrying(true)
                .cache(keysLive.toMillis(), REFRESH_MILLIS)
                .rateLimited(askAgain.toMillis())
                .outageTolerantForever()
                .build();
    }

    private static ResourceRetriever retriever(URI address) {
        return "file".equals(address.getScheme())
                ? file -> read(Path.of(address))
                : new DefaultResourceRetriever(HTTP_MILLIS, HTTP_MILLIS, MOST_BYTES);
    }

    private static Resource read(Path file) throws IOException {
        return new Resource(Files.readString(file), "application/json");
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException | IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "Expected an http, https or file URI in scoreline.jwt.jwk-set-uri, found " + address, malformed);
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package dev.scoreline.api.caller;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Whoever issues tokens, honest ones and others. */
public final class Issuer {

    public static final String NAME = "https://issuer.example.com";
    static final String AUDIENCE = "scoreline";
    static final RSAKey KEY = key("known");
    static final ECKey EC_KEY = ecKey("known-ec");
    static final TokenSettings SETTINGS = settings(URI.create("https://issuer.example.com/keys"));

    private Issuer() {}

    /** What anybody may know of it. */
    public static JWKSet keySet() {
        return new JWKSet(List.of(KEY.toPublicJWK(), EC_KEY.toPublicJWK()));
    }

    /** An operator's, who believes whatever is signed with the keys at that address. */
    static TokenSettings settings(@Nullable URI keys) {
        return new TokenSettings(
                keys,
                NAME,
                AUDIENCE,
                List.of("RS256", "ES256"),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5),
                Duration.ofMillis(300));
    }

    static Tokens believed() {
        return new SignedTokens(SETTINGS, new ImmutableJWKSet<>(keySet()));
    }

    static ECKey ecKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Everything as it should be, for an attack to change one thing. */
    public static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(AUDIENCE)
                .subject("12")
                .claim("name", "Supervisor")
                .claim("email", "supervisor@example.com")
                .claim("account_sid", TwoAccounts.OURS.value())
                .claim("teams", List.of(7, 9))
                .claim("permissions", List.of("qualityDoAssessmentsAll", "ordersRefund"))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    static JWSHeader.Builder header() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID());
    }

    public static String sign(JWTClaimsSet.Builder claims) {
        try {
            return sign(header(), claims, new RSASSASigner(KEY));
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String sign(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header.build(), claims.build());
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

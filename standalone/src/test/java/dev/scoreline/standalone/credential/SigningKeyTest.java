package dev.scoreline.standalone.credential;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class SigningKeyTest {

    private static final TokenRequest REQUEST = new TokenRequest(
            "AC1", "12", "Supervisor", null, List.of(7L), List.of("qualityDoAssessmentsAll"), Duration.ofHours(1));
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    private Path keys;

    @Test
    void shouldSignWhatThePublicKeysProve() throws Exception {
        // Given
        SigningKey key = SigningKey.in(keys);

        // When
        SignedJWT token = SignedJWT.parse(key.sign(REQUEST, NOW));

        // Then
        JWKSet published = JWKSet.load(Path.of(key.publicKeys()).toFile());
        assertThat(published.getKeys()).hasSize(1).noneMatch(each -> each.isPrivate());
        assertThat(token.verify(new ECDSAVerifier(
                        published.getKeyByKeyId(token.getHeader().getKeyID()).toECKey())))
                .isTrue();
        assertThat(token.getJWTClaimsSet().getClaims())
                .containsEntry("sub", "12")
                .containsEntry("name", "Supervisor")
                .containsEntry("account_sid", "AC1")
                .containsEntry("teams", List.of(7L))
                .containsEntry("permissions", List.of("qualityDoAssessmentsAll"))
                .containsEntry("exp", Date.from(NOW.plusSeconds(3600)));
    }

    @Test
    void shouldKeepTheKeyThatTokensWereSignedWith() {
        // Given
        SigningKey first = SigningKey.in(keys);

        // When
        SigningKey second = SigningKey.in(keys);

        // Then
        assertThat(second.sign(REQUEST, NOW).split("\\.")[0])
                .isEqualTo(first.sign(REQUEST, NOW).split("\\.")[0]);
    }
}

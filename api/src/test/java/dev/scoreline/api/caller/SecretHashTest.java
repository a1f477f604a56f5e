package dev.scoreline.api.caller;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SecretHashTest {

    private static final String OTHERS =
            "$pbkdf2-sha256$i=1000$c2l4dGVlbiBieXRlIHNhbHQ$5a+eyRRDC4vwOQf6BKX1KearCHWd4yTv9Zg1KHVTFVQ";

    @Test
    void shouldFitTheSecretItWasMadeOfAndNoOther() {
        // When
        String hash = SecretHash.of("pässword");

        // Then
        assertThat(hash).matches("\\$pbkdf2-sha256\\$i=120000\\$[^$]{22}\\$[^$]{43}");
        assertThat(SecretHash.verify(hash, "pässword")).isTrue();
        assertThat(SecretHash.verify(hash, "password")).isFalse();
        assertThat(SecretHash.verify(hash, "")).isFalse();
    }

    @Test
    void shouldDifferEachTimeSoThatEqualSecretsDoNotShow() {
        assertThat(SecretHash.of("same")).isNotEqualTo(SecretHash.of("same"));
    }

    /** Hashes are kept for years and made by other tools too: this one is Python's, of hashlib.pbkdf2_hmac. */
    @Test
    void shouldReadWhatOthersWrote() {
        assertThat(SecretHash.verify(OTHERS, "correct horse")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "local-development-only",
                "$2b$12$abcdefghijklmnopqrstuv",
                "$pbkdf2-sha256$i=0$c2FsdHNhbHRzYWx0$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha256$i=9999999$c2FsdHNhbHRzYWx0$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzY$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "$pbkdf2-sha256$i=1000$$"
            })
    void shouldFitNothingWhenItHasAnotherForm(String hash) {
        assertThat(SecretHash.verify(hash, "local-development-only")).isFalse();
    }

    @Test
    void shouldMakeNoneOfAnEmptySecret() {
        assertThatIllegalArgumentException().isThrownBy(() -> SecretHash.of(""));
    }
}

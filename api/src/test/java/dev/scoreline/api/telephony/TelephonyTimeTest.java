package dev.scoreline.api.telephony;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;

import static org.assertj.core.api.Assertions.assertThat;

class TelephonyTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void shouldReadWhatItWrites() {
        // Given
        Instant time = Instant.parse("2026-07-01T10:00:00Z");

        // When
        String text = TelephonyTime.text(time, BERLIN);

        // Then
        assertThat(text).isEqualTo("2026-07-01 12:00:00");
        assertThat(TelephonyTime.parse(text, BERLIN)).isEqualTo(time);
    }

    @Test
    void shouldMeanTheEarlierOfTwoEqualLocalTimes() {
        // When
        Instant time = TelephonyTime.parse("2026-10-25 02:30:00", BERLIN);

        // Then
        assertThat(time).isEqualTo("2026-10-25T00:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-02-30 00:00:00",
                "2026-07-01T10:00:00",
                "2026-07-01 24:00:00",
                "+999999999-07-01 10:00:00",
                "+10000-07-01 10:00:00",
                "-0044-03-15 10:00:00"
            })
    void shouldReadNothingElse(String text) {
        // When
        Instant time = TelephonyTime.parse(text, BERLIN);

        // Then
        assertThat(time).isNull();
    }
}

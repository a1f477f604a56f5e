package dev.scoreline.api.json;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTest {

    @ParameterizedTest
    @CsvSource({"80.00, 80", "72.50, 72.5", "0.000000, 0", "1000, 1000", "1E+3, 1000", "0.000001, 0.000001"})
    void shouldWriteNoTrailingZerosAndNoExponent(BigDecimal number, String written) {
        // When
        BigDecimal plain = Plain.number(number);

        // Then
        assertThat(plain).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({"27874", "0", "9007199254740992"})
    void shouldWriteAnIntegerAsOne(String text) {
        // When
        Object written = Plain.integerOrText(text);

        // Then
        assertThat(written).isEqualTo(Long.valueOf(text));
    }

    @ParameterizedTest
    @CsvSource({"007", "-5", "+5", "9007199254740993", "12345678901234567890", "5.0", "alice", "''"})
    void shouldLeaveAsTextWhatAnIntegerWouldChange(String text) {
        // When
        Object written = Plain.integerOrText(text);

        // Then
        assertThat(written).isEqualTo(text);
    }
}

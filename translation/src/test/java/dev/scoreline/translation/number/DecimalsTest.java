package dev.scoreline.translation.number;

import dev.scoreline.scorecard.number.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DecimalsTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "-2.5", "0.000001", "999999999999.999999"})
    void shouldBringEveryNumberOfTheWireBackExactly(String number) {
        // Given
        Fraction fraction = Fraction.parse(number);

        // When
        Fraction back = Decimals.fractionOrAbsent(Decimals.exactOrAbsent(fraction));

        // Then
        assertThat(back).isEqualTo(fraction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/3", "0.0000001", "1000000000000"})
    void shouldRefuseWhatTheWireCannotHold(String number) {
        // When / Then
        assertThatThrownBy(() -> Decimals.exact(Fraction.parse(number)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 digits before and 6 behind the point")
                .hasMessageContaining("found");
    }

    @Test
    void shouldRoundComputedNumbersHalfUp() {
        // When / Then
        assertThat(Decimals.rounded(Fraction.of(2, 3))).isEqualByComparingTo("0.67");
        assertThat(Decimals.rounded(Fraction.parse("0.125"))).isEqualByComparingTo("0.13");
    }

    @Test
    void shouldKeepWhatIsAbsentAbsent() {
        // When / Then
        assertThat(Decimals.exactOrAbsent(null)).isNull();
        assertThat(Decimals.fractionOrAbsent(null)).isNull();
    }
}

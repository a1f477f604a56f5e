package dev.scoreline.scorecard.identity;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CanonicalDecimalTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "1e0, 1",
        "10e-1, 1",
        "+1, 1",
        "6.985619, 6.985619",
        "6.50, 6.5",
        ".5, 0.5",
        "5., 5",
        "1E3, 1000",
        "1.5e-3, 0.0015",
        "0, 0",
        "-0, 0",
        "0.000, 0",
        "0e999999, 0",
        "00012, 12",
        "1e19, 10000000000000000000"
    })
    void shouldSpellEqualNumbersInOnePlainWay(String written, String plain) {
        assertThat(CanonicalDecimal.parse(written)).hasToString(plain).isEqualTo(CanonicalDecimal.parse(plain));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-1",
                "-0.1",
                "NaN",
                "Infinity",
                "1,5",
                "1 ",
                "0x10",
                "1e",
                "e5",
                ".",
                "1.2.3",
                "1d",
                "٣",
                "1e20",
                "1e-21",
                "1e1000000",
                "1e-1000000",
                "1e2147483648",
                "1e99999999999999999999",
                "0.123456789012345678901"
            })
    void shouldRefuseWhatIsNoBoundedDecimalOfZeroOrMore(String written) {
        assertThatThrownBy(() -> CanonicalDecimal.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected a decimal of 0 or more with at most 20 digits before")
                .hasMessageContaining("found '");
    }

    @Test
    void shouldQuoteOnlyTheBeginningOfAnOverlongText() {
        assertThatThrownBy(() -> CanonicalDecimal.parse("1".repeat(1_000_000)))
                .message()
                .hasSizeLessThan(250)
                .endsWith("1…'");
    }
}

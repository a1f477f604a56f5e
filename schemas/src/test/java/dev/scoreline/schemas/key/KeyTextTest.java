package dev.scoreline.schemas.key;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class KeyTextTest {

    @Test
    void shouldReadAsItsPartsWhenTheyHoldNothingSpecial() {
        assertThat(KeyText.join("AC1", "AGENT", "mind:23")).isEqualTo("AC1/AGENT/mind:23");
    }

    @Test
    void shouldKeepListsOfPartsApartThatWouldOtherwiseLookTheSame() {
        assertThat(Stream.of(KeyText.join("a/b", "c"), KeyText.join("a", "b/c"), KeyText.join("a~1b", "c")))
                .containsExactly("a~1b/c", "a/b~1c", "a~01b/c");
    }

    @Test
    void shouldReadBackWhateverPartsWereWritten() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            List<String> parts = someParts(random);
            assertThat(KeyText.split(KeyText.join(parts.toArray(String[]::new))))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(parts);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a~", "a~2/b", "~~0"})
    void shouldRefuseTextThatNoPartsCanHaveMade(String text) {
        assertThatThrownBy(() -> KeyText.split(text))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageContaining("'~0' or '~1'")
                .hasMessageContaining(text);
    }

    private static List<String> someParts(Random random) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(part -> someText(random))
                .toList();
    }

    private static String someText(Random random) {
        String alphabet = "~/01aé☎";
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}

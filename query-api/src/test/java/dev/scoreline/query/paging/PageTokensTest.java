package dev.scoreline.query.paging;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class PageTokensTest {
    private static final List<String> QUERY = List.of("AC1", "linda", "assessments", "SegmentId=1");

    private final PageTokens tokens = PageTokens.signedWith("a key that all instances share");

    @Test
    void shouldReadWhatAnotherInstanceWithTheSameKeyWrote() {
        // Given
        Cursor cursor = new Cursor(3, 50, List.of("one", "two with Ümläuts / + =", ""));

        // When
        Cursor read = PageTokens.signedWith("a key that all instances share").read(tokens.write(cursor, QUERY), QUERY);

        // Then
        assertThat(read).isEqualTo(cursor);
    }

    @Test
    void shouldBelieveNothingElse() {
        // Given
        String token = tokens.write(new Cursor(1, 50, List.of("place")), QUERY);

        // When
        List<List<String>> otherQueries = List.of(
                List.of("AC2", "linda", "assessments", "SegmentId=1"),
                List.of("AC1", "linda", "assessments"),
                List.of("AC1", "lindaassessments", "SegmentId=1"));

        // Then
        assertThat(otherQueries)
                .allSatisfy(query -> assertThat(tokens.read(token, query)).isNull());
        assertThat(PageTokens.ofThisProcess().read(token, QUERY)).isNull();
        for (String made : List.of("", "x", "not base64!", "AAAA", "A".repeat(200), token + "AAAA")) {
            assertThat(tokens.read(made, QUERY)).isNull();
        }
    }

    @Test
    void shouldBelieveNoTokenWithASingleCharacterChanged() {
        // Given
        String token = tokens.write(new Cursor(1, 50, List.of("place")), QUERY);

        // When
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';

            // Then
            assertThat(tokens.read(token.substring(0, i) + other + token.substring(i + 1), QUERY))
                    .isNull();
        }
    }

    @Test
    void shouldNotGrowWithDepth() {
        // Given
        Cursor cursor = Cursor.first(50);

        // When
        for (int page = 0; page < 10_000; page++) {
            cursor = cursor.next("0000019d0c6f3a51#FM" + "a".repeat(32));
        }

        // Then
        assertThat(tokens.write(cursor, QUERY)).hasSizeLessThan(1500);
    }
}

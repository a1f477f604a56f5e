package dev.scoreline.query.paging;

import dev.scoreline.testkit.fuzz.FuzzTarget;

import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Nobody without the key makes a token that is believed; and ours come back as any cursor that they were made of. */
class PageTokensFuzzTest implements FuzzTarget {

    private static final List<String> QUERY = List.of("AC1", "assessments");
    private static final List<String> ANOTHER = List.of("AC2", "assessments");

    private final PageTokens tokens = PageTokens.ofThisProcess();

    @Override
    public void take(byte[] input) {
        String sent = new String(input, StandardCharsets.ISO_8859_1);
        assertThat(tokens.read(sent, QUERY)).isNull();
        Cursor cursor = cursor(sent);
        String written = tokens.write(cursor, QUERY);
        assertThat(tokens.read(written, QUERY)).isEqualTo(cursor);
        assertThat(tokens.read(written, ANOTHER)).isNull();
        assertThat(tokens.read(written + sent, QUERY)).isIn(null, cursor);
    }

    /** Of as many pages as there are lines, which begin at what these say. */
    private static Cursor cursor(String sent) {
        Cursor cursor = Cursor.first(sent.length());
        for (String start : sent.split("\n", 40)) {
            cursor = cursor.next(start);
        }
        return cursor;
    }
}

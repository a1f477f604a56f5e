package dev.scoreline.ingest.request;

import java.nio.charset.StandardCharsets;

/**
 * How long texts may be. Names and labels count characters, as people do; ids count bytes, because they become parts of
 * keys.
 */
public final class Texts {

    /** An id that a client brings along, in bytes of UTF-8. */
    public static final int ID_BYTES = 256;

    /** A name or a label. */
    public static final int NAME = 1_024;

    public static final int DESCRIPTION = 4_096;

    /** What somebody said about one criterion. */
    public static final int REASON = 2_000;

    /** A comment, a summary, a prompt. */
    public static final int PROSE = 20_000;

    private Texts() {}

    static void checkLength(Faults faults, String field, String text, int longest) {
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            faults.add(field, "Expected at most " + longest + " characters, found " + length + ".");
        }
        checkUnicode(faults, field, text);
    }

    static void checkId(Faults faults, String field, String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        if (length > ID_BYTES) {
            faults.add(field, "Expected an id of at most " + ID_BYTES + " bytes, found " + length + ".");
        }
        checkUnicode(faults, field, text);
    }

    /** Half of a pair has no form in UTF-8: it could not be kept as it was sent. */
    static void checkUnicode(Faults faults, String field, String text) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            faults.add(field, "Expected Unicode text, found half of a surrogate pair.");
        }
    }
}

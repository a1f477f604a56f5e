package dev.scoreline.translation;

/**
 * A record of the wire says something that the domain has no word for. It is this record's fault alone, so set it
 * aside; its message says what was expected and what was found, and holds no personal data.
 */
public final class UntranslatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UntranslatableException(String sentence) {
        super(sentence);
    }

    public UntranslatableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** A symbol that a newer writer knows and we read as {@code UNKNOWN}. */
    public static UntranslatableException unknown(String what) {
        return new UntranslatableException("Expected " + what
                + " that this version knows, found a newer one; upgrade this application and re-drive the record.");
    }

    /** A personal record that stands encrypted. */
    public static UntranslatableException sealed(String record) {
        return new UntranslatableException("Expected the personal part of " + record
                + " in plain form, found it sealed, which this version cannot open; upgrade this application and"
                + " re-drive the record.");
    }
}

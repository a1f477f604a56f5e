package dev.scoreline.registry.server.compatibility;

/**
 * One reason why a schema may not follow an earlier one.
 *
 * @param reader who could not read: the new schema (backward) or the earlier one (forward)
 * @param kind Avro's name for what is wrong, such as {@code READER_FIELD_MISSING_DEFAULT_VALUE}
 * @param location a JSON pointer into the reader's schema
 */
public record Incompatibility(Reader reader, String kind, String location, String found) {

    /** Which of the two schemas failed to read what the other wrote. */
    public enum Reader {
        THE_NEW_SCHEMA("The new schema cannot read what an earlier version wrote"),
        THE_EARLIER_SCHEMA("An earlier version cannot read what the new schema writes");

        private final String sentence;

        Reader(String sentence) {
            this.sentence = sentence;
        }
    }

    public String message() {
        return reader.sentence + ": " + kind + " at " + (location.isEmpty() ? "/" : location) + ", found " + found;
    }
}

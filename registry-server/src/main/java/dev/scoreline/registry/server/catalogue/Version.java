package dev.scoreline.registry.server.catalogue;

/** Which version of a subject somebody means. */
public sealed interface Version {

    record Latest() implements Version {}

    record Numbered(int number) implements Version {}

    /** Reads {@code latest}, {@code -1} (the same) or a number from 1. */
    static Version parse(String text) {
        if (text.equals("latest") || text.equals("-1")) {
            return new Latest();
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 1) {
                return new Numbered(number);
            }
        } catch (NumberFormatException notANumber) {
            // Said below, with what was expected.
        }
        throw new RefusedException(
                ErrorCode.INVALID_VERSION,
                "Expected a version from 1 to 2147483647, or 'latest', found '" + SchemaText.shortened(text) + "'");
    }
}

package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.key.KeyText;

/** Keys of stores that sort as the numbers in them do, so that one range holds what belongs together. */
final class StoreKeys {

    private StoreKeys() {}

    /** What all keys of these parts begin with. */
    static String prefix(String... parts) {
        return KeyText.join(parts) + "/";
    }

    /** Above every key that begins with {@code prefix}, and below every other that follows them. */
    static String above(String prefix) {
        return prefix.substring(0, prefix.length() - 1) + (char) ('/' + 1);
    }

    /** As many digits as the largest number has; ids, offsets and revision numbers are never negative. */
    static String padded(long number) {
        return "%019d".formatted(number);
    }
}

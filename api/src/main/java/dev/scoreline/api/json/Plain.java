package dev.scoreline.api.json;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people write them: no trailing zeros, no exponent, so that 80.00 is 80 and 72.50 is 72.5. */
public final class Plain {
    /** As an identifier is written: no sign, no leading zeros. */
    private static final Pattern INTEGER = Pattern.compile("0|[1-9][0-9]{0,15}");

    private static final long LARGEST = 1L << 53;

    private Plain() {}

    public static BigDecimal number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static @Nullable BigDecimal numberOrNull(@Nullable BigDecimal number) {
        return number == null ? null : number(number);
    }

    /** An integer where the text is one that every JSON parser reads exactly, else the text. */
    public static Object integerOrText(String text) {
        if (!INTEGER.matcher(text).matches()) {
            return text;
        }
        long integer = Long.parseLong(text);
        return integer <= LARGEST ? (Object) integer : text;
    }

    public static @Nullable Object integerOrTextOrNull(@Nullable String text) {
        return text == null ? null : integerOrText(text);
    }
}

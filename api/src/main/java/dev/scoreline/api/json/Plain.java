package dev.scoreline.api.json;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/** Numbers as people write them: no trailing zeros, no exponent, so that 80.00 is 80 and 72.50 is 72.5. */
public final class Plain {

    private Plain() {}

    public static BigDecimal number(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static @Nullable BigDecimal numberOrNull(@Nullable BigDecimal number) {
        return number == null ? null : number(number);
    }
}

package dev.scoreline.translation.scorecard;

import dev.scoreline.translation.UntranslatableException;

/** Enums whose symbols have the same names on both sides, but for the {@code UNKNOWN} that only the wire has. */
final class Symbols {

    private Symbols() {}

    static <F extends Enum<F>, T extends Enum<T>> T same(F symbol, Class<T> other) {
        if (symbol.name().equals("UNKNOWN")) {
            throw UntranslatableException.unknown(symbol.getDeclaringClass().getSimpleName());
        }
        return Enum.valueOf(other, symbol.name());
    }
}

package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.common.DecimalEdit;
import dev.scoreline.schemas.common.TextEdit;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.translation.number.Decimals;
import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/** Changes of one field: absent leaves it, an absent value clears it. */
final class Edits {

    private Edits() {}

    static <T> @Nullable TextEdit text(@Nullable Replacement<T> replacement, Function<T, String> words) {
        if (replacement == null) {
            return null;
        }
        T value = replacement.value();
        return new TextEdit(value == null ? null : words.apply(value));
    }

    static <T> @Nullable Replacement<T> replacement(@Nullable TextEdit edit, Function<String, T> meaning) {
        if (edit == null) {
            return null;
        }
        String value = edit.getValue();
        return new Replacement<>(value == null ? null : meaning.apply(value));
    }

    static @Nullable DecimalEdit decimal(@Nullable Replacement<Fraction> replacement) {
        return replacement == null ? null : new DecimalEdit(Decimals.exactOrAbsent(replacement.value()));
    }

    static @Nullable Replacement<Fraction> replacement(@Nullable DecimalEdit edit) {
        return edit == null ? null : new Replacement<>(Decimals.fractionOrAbsent(edit.getValue()));
    }
}

package dev.scoreline.ingest.mind;

import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads how a criterion is scored. What belongs to another scale must be absent or null, as in our own answers. */
final class ScaleReader {

    private enum Kind {
        MET_NOT_MET,
        NUMERIC,
        ANSWER_SET,
        RATING
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "metNotMet", Kind.MET_NOT_MET,
            "numericScale", Kind.NUMERIC,
            "answerSet", Kind.ANSWER_SET,
            "rating", Kind.RATING);
    private static final int MOST_ANSWERS = 100;

    /** Stands in where a fault was found. */
    private static final Scale NONE = new Scale.MetNotMet();

    private ScaleReader() {}

    static Scale scale(JsonObject criterion) {
        Kind kind = criterion.required("scoringType", value -> value.choice(KINDS));
        Fraction step = criterion.optional("step", JsonValue::number);
        List<Option> answers = criterion.optional("answers", list -> list.objects(MOST_ANSWERS, ScaleReader::option));
        Fraction min = criterion.optional("min", JsonValue::number);
        Fraction max = criterion.optional("max", JsonValue::number);
        if (!criterion.isFaultless()) {
            return NONE;
        }
        only(criterion, "step", step, kind == Kind.NUMERIC);
        only(criterion, "answers", answers, kind == Kind.ANSWER_SET);
        only(criterion, "min", min, kind == Kind.RATING);
        only(criterion, "max", max, kind == Kind.RATING);
        return switch (kind) {
            case MET_NOT_MET -> NONE;
            case NUMERIC -> numeric(criterion, Objects.requireNonNullElse(step, Fraction.ONE));
            case ANSWER_SET -> new Scale.AnswerSet(Objects.requireNonNullElse(answers, List.of()));
            case RATING -> rating(criterion, min, max);
        };
    }

    private static void only(JsonObject criterion, String field, @Nullable Object value, boolean isExpected) {
        if (value != null && !isExpected) {
            criterion.fault(field, "Expected this with another scoringType only, found it with this one.");
        }
    }

    private static Scale numeric(JsonObject criterion, Fraction step) {
        if (step.signum() > 0) {
            return new Scale.NumericScale(step);
        }
        criterion.fault("step", "Expected a step above 0, found " + step + ".");
        return NONE;
    }

    private static Scale rating(JsonObject criterion, @Nullable Fraction min, @Nullable Fraction max) {
        if (min != null && max != null && max.isMoreThan(min)) {
            return new Scale.Rating(min, max);
        }
        criterion.fault("max", "Expected min and a max above it, found otherwise.");
        return NONE;
    }

    private static Option option(JsonObject answer) {
        String id = answer.required("id", JsonValue::id);
        String label = answer.required("label", value -> value.words(Texts.NAME));
        Fraction percent = answer.optional("percent", JsonValue::number);
        if (percent == null) {
            return new Option.NotApplicable(id, label);
        }
        if (percent.signum() < 0 || percent.isMoreThan(Fraction.HUNDRED)) {
            answer.fault("percent", "Expected 0 to 100, or null for not applicable; found " + percent + ".");
            return new Option.NotApplicable(id, label);
        }
        return new Option.Worth(id, label, percent);
    }
}

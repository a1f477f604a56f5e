package dev.scoreline.translation.scorecard;

import dev.scoreline.schemas.configuration.AnswerOption;
import dev.scoreline.schemas.configuration.Scale;
import dev.scoreline.schemas.configuration.ScaleKind;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.number.Decimals;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** Scales and the named answers of answer sets. */
public final class Scales {

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private Scales() {}

    static Scale toWire(dev.scoreline.scorecard.Scale scale) {
        return switch (scale) {
            case dev.scoreline.scorecard.Scale.MetNotMet() ->
                wire(ScaleKind.MET_NOT_MET).build();
            case dev.scoreline.scorecard.Scale.NumericScale(Fraction step) ->
                wire(ScaleKind.NUMERIC).setStep(Decimals.exact(step)).build();
            case dev.scoreline.scorecard.Scale.AnswerSet(List<Option> options) ->
                wire(ScaleKind.ANSWER_SET).setAnswers(toWire(options)).build();
            case dev.scoreline.scorecard.Scale.Rating(Fraction min, Fraction max) ->
                wire(ScaleKind.RATING)
                        .setMin(Decimals.exact(min))
                        .setMax(Decimals.exact(max))
                        .build();
        };
    }

    static dev.scoreline.scorecard.Scale toDomain(Scale scale) {
        return switch (scale.getKind()) {
            case MET_NOT_MET -> new dev.scoreline.scorecard.Scale.MetNotMet();
            case NUMERIC -> new dev.scoreline.scorecard.Scale.NumericScale(required(scale.getStep(), "a step"));
            case ANSWER_SET -> new dev.scoreline.scorecard.Scale.AnswerSet(toDomain(scale.getAnswers()));
            case RATING ->
                new dev.scoreline.scorecard.Scale.Rating(
                        required(scale.getMin(), "a minimum"), required(scale.getMax(), "a maximum"));
            case UNKNOWN -> throw UntranslatableException.unknown("a scale");
        };
    }

    public static List<AnswerOption> toWire(List<Option> options) {
        return options.stream().map(Scales::toWire).toList();
    }

    public static List<Option> toDomain(List<AnswerOption> options) {
        return options.stream().map(Scales::toDomain).toList();
    }

    private static AnswerOption toWire(Option option) {
        return switch (option) {
            case Option.Worth(String id, String label, Fraction percent) ->
                new AnswerOption(id, label, Decimals.exact(percent));
            case Option.NotApplicable(String id, String label) -> new AnswerOption(id, label, null);
        };
    }

    private static Option toDomain(AnswerOption option) {
        BigDecimal percent = option.getPercent();
        return percent == null
                ? new Option.NotApplicable(option.getAnswerId(), option.getLabel())
                : new Option.Worth(option.getAnswerId(), option.getLabel(), Fraction.of(percent));
    }

    private static Scale.Builder wire(ScaleKind kind) {
        return Scale.newBuilder().setKind(kind);
    }

    private static Fraction required(@Nullable BigDecimal value, String what) {
        if (value == null) {
            throw new UntranslatableException("Expected " + what + " in a scale, found none; mend the producer.");
        }
        return Fraction.of(value);
    }
}

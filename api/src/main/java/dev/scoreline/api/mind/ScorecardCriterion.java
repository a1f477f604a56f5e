package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.configuration.AnswerOption;
import dev.scoreline.schemas.configuration.Criterion;
import dev.scoreline.schemas.configuration.KnockOut;
import dev.scoreline.schemas.configuration.Scale;
import dev.scoreline.schemas.configuration.ScaleKind;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * One question of a scorecard.
 *
 * @param order its place, from 1
 * @param scoringType {@code metNotMet}, {@code numericScale}, {@code answerSet} or {@code rating}
 * @param step of a numeric scale
 * @param answers of an answer set
 * @param min the rating that earns nothing
 * @param max the rating that earns everything
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record ScorecardCriterion(
        long id,
        @Nullable String externalSid,
        String label,
        @Nullable String description,
        int order,
        BigDecimal maxPoints,
        String scoringType,
        @Nullable BigDecimal step,
        @Nullable List<Answer> answers,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable BigDecimal weight,
        boolean allowNa,
        boolean bonus,
        boolean autoGenerateByAi,
        @Nullable String assessmentPrompt,
        boolean makeOrBreakForCategory,
        boolean makeOrBreakForAssessment) {

    /**
     * One named answer.
     *
     * @param percent of the maximum; null: it says not applicable
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    public record Answer(String id, String label, @Nullable BigDecimal percent) {

        static Answer of(AnswerOption option) {
            return new Answer(option.getAnswerId(), option.getLabel(), Plain.numberOrNull(option.getPercent()));
        }
    }

    static ScorecardCriterion of(Criterion criterion, int order) {
        Scale scale = criterion.getScale();
        return new ScorecardCriterion(
                Objects.requireNonNull(criterion.getCriterionId(), "a stored criterion has its id"),
                criterion.getExternalSid(),
                criterion.getLabel(),
                criterion.getDescription(),
                order,
                Plain.number(criterion.getMaxPoints()),
                scoringType(scale.getKind()),
                Plain.numberOrNull(scale.getStep()),
                scale.getKind() == ScaleKind.ANSWER_SET
                        ? scale.getAnswers().stream().map(Answer::of).toList()
                        : null,
                Plain.numberOrNull(scale.getMin()),
                Plain.numberOrNull(scale.getMax()),
                Plain.numberOrNull(criterion.getWeight()),
                criterion.getAllowNa(),
                criterion.getBonus(),
                criterion.getAutoGenerateByAi(),
                criterion.getAssessmentPrompt(),
                criterion.getKnockOut() == KnockOut.SECTION,
                criterion.getKnockOut() == KnockOut.ASSESSMENT);
    }

    private static String scoringType(ScaleKind kind) {
        return switch (kind) {
            case MET_NOT_MET -> "metNotMet";
            case NUMERIC -> "numericScale";
            case ANSWER_SET -> "answerSet";
            case RATING -> "rating";
            case UNKNOWN -> "unknown";
        };
    }
}

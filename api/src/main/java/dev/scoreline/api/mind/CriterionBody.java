package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.assessment.AiValue;
import dev.scoreline.schemas.assessment.CriterionAnswer;
import dev.scoreline.schemas.assessment.CriterionReason;
import dev.scoreline.schemas.assessment.Judgement;
import dev.scoreline.schemas.assessment.Standing;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;

/**
 * What stands for one criterion of an assessment, with what an AI run said beside it.
 *
 * @param state {@code unscored}, {@code aiGenerated}, {@code humanVerified} or {@code notApplicable}
 * @param lastEditedByUserId null where an AI run decided
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record CriterionBody(
        long id,
        @Nullable BigDecimal score,
        @Nullable String reason,
        String state,
        @Nullable BigDecimal aiScore,
        @Nullable String aiReason,
        @Nullable Object lastEditedByUserId,
        @Nullable String lastEditedAt) {

    static CriterionBody untouched(long id) {
        return new CriterionBody(id, null, null, StatusName.of(Standing.UNSCORED), null, null, null, null);
    }

    static CriterionBody of(Judgement judgement, @Nullable CriterionReason reason) {
        AiValue ai = judgement.getAi();
        return new CriterionBody(
                judgement.getCriterionId(),
                score(judgement),
                reason == null ? null : reason.getReason(),
                StatusName.of(judgement.getStanding()),
                ai == null ? null : exact(ai.getAnswer()),
                reason == null ? null : reason.getAiReason(),
                Plain.integerOrTextOrNull(judgement.getDecidedBy()),
                judgement.getDecidedAt() == null
                        ? null
                        : judgement.getDecidedAt().toString());
    }

    /** As it was given, where it was given in points; what it earns, rounded, where it was not. */
    private static @Nullable BigDecimal score(Judgement judgement) {
        if (judgement.getPoints() == null) {
            return null;
        }
        BigDecimal given = exact(judgement.getAnswer());
        return given == null ? Plain.number(judgement.getPoints()) : given;
    }

    private static @Nullable BigDecimal exact(@Nullable CriterionAnswer answer) {
        return answer == null ? null : Plain.numberOrNull(answer.getPoints());
    }
}

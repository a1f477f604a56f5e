package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AiValue;
import dev.scoreline.schemas.assessment.CriterionReason;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.assessment.Judgement;
import dev.scoreline.scorecard.assessment.Standing;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.scoring.CriterionResult;
import dev.scoreline.scorecard.scoring.Mark;
import dev.scoreline.scorecard.scoring.Result;
import dev.scoreline.scorecard.scoring.SectionResult;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.number.Decimals;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is held about criteria, with what each of them earns where the pinned revision knows it. */
final class Judgements {

    private record Place(SectionId section, Mark mark) {}

    private final Map<CriterionId, Place> places = new HashMap<>();

    Judgements(@Nullable Result result) {
        if (result != null) {
            for (SectionResult section : result.sections()) {
                for (CriterionResult criterion : section.criteria()) {
                    places.put(
                            criterion.criterion().id(),
                            new Place(section.section().id(), criterion.mark()));
                }
            }
        }
    }

    List<dev.scoreline.schemas.assessment.Judgement> toAvro(Map<CriterionId, Judgement> judgements) {
        List<dev.scoreline.schemas.assessment.Judgement> written = new ArrayList<>(judgements.size());
        judgements.forEach((criterion, judgement) -> written.add(toAvro(criterion, judgement, places.get(criterion))));
        return written;
    }

    private static dev.scoreline.schemas.assessment.Judgement toAvro(
            CriterionId criterion, Judgement judgement, @Nullable Place place) {
        return new dev.scoreline.schemas.assessment.Judgement(
                criterion.value(),
                place == null ? null : place.section().value(),
                standing(judgement.standing()),
                judgement.byHuman(),
                Answers.toAvro(judgement.answer()),
                place != null && place.mark() instanceof Mark.Scored(Fraction points, boolean ignored)
                        ? Decimals.rounded(points)
                        : null,
                place != null && place.mark() instanceof Mark.Unreadable(String why) ? why : null,
                judgement.by(),
                judgement.at(),
                judgement.ai() == null
                        ? null
                        : new AiValue(Answers.toAvro(judgement.ai().answer())));
    }

    /** The reasons in all of these, which are personal and stand apart. */
    static List<CriterionReason> reasons(List<Map<CriterionId, Judgement>> all) {
        List<CriterionReason> reasons = new ArrayList<>();
        for (Map<CriterionId, Judgement> judgements : all) {
            judgements.forEach((criterion, judgement) -> {
                String aiReason = judgement.ai() == null ? null : judgement.ai().reason();
                if (judgement.reason() != null || aiReason != null) {
                    reasons.add(new CriterionReason(criterion.value(), judgement.reason(), aiReason));
                }
            });
        }
        return reasons;
    }

    /** Brings judgements back together with their reasons. */
    static Map<CriterionId, Judgement> toDomain(
            List<dev.scoreline.schemas.assessment.Judgement> written, Map<Long, CriterionReason> reasons) {
        Map<CriterionId, Judgement> judgements = new TreeMap<>();
        for (dev.scoreline.schemas.assessment.Judgement judgement : written) {
            CriterionReason reason = reasons.getOrDefault(judgement.getCriterionId(), NO_REASON);
            judgements.put(new CriterionId(judgement.getCriterionId()), toDomain(judgement, reason));
        }
        return judgements;
    }

    private static final CriterionReason NO_REASON = new CriterionReason(0L, null, null);

    private static Judgement toDomain(dev.scoreline.schemas.assessment.Judgement judgement, CriterionReason reason) {
        return new Judgement(
                standing(judgement.getStanding()),
                judgement.getByHuman(),
                Answers.toDomain(judgement.getAnswer()),
                reason.getReason(),
                judgement.getDecidedBy(),
                judgement.getDecidedAt(),
                judgement.getAi() == null
                        ? null
                        : new dev.scoreline.scorecard.assessment.AiValue(
                                Answers.toDomain(judgement.getAi().getAnswer()), reason.getAiReason()));
    }

    private static dev.scoreline.schemas.assessment.Standing standing(Standing standing) {
        return switch (standing) {
            case UNSCORED -> dev.scoreline.schemas.assessment.Standing.UNSCORED;
            case AI_GENERATED -> dev.scoreline.schemas.assessment.Standing.AI_GENERATED;
            case HUMAN_VERIFIED -> dev.scoreline.schemas.assessment.Standing.HUMAN_VERIFIED;
            case NOT_APPLICABLE -> dev.scoreline.schemas.assessment.Standing.NOT_APPLICABLE;
        };
    }

    private static Standing standing(dev.scoreline.schemas.assessment.Standing standing) {
        return switch (standing) {
            case UNSCORED -> Standing.UNSCORED;
            case AI_GENERATED -> Standing.AI_GENERATED;
            case HUMAN_VERIFIED -> Standing.HUMAN_VERIFIED;
            case NOT_APPLICABLE -> Standing.NOT_APPLICABLE;
            case UNKNOWN -> throw UntranslatableException.unknown("a standing of a criterion");
        };
    }
}

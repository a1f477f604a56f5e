package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.CriterionReason;
import dev.scoreline.schemas.assessment.Judgement;
import dev.scoreline.schemas.assessment.PersonalAssessmentState;
import dev.scoreline.scorecard.Scorecard;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was judged in an assessment, and what it comes to.
 *
 * @param categories every criterion of the scorecard, judged or not, in its order
 * @param unmatched criteria of an earlier revision that the present one lacks: kept, not scored
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record AssessmentData(
        @Nullable String aiSummary,
        List<Category> categories,
        List<CriterionBody> unmatched,
        TotalsBody totals,
        @Nullable String supervisorAssessment,
        @Nullable String assessmentDate,
        @Nullable String discussionDate) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    public record Category(@Nullable Long categoryId, List<CriterionBody> criteria) {}

    static AssessmentData of(AssessmentState state, @Nullable Scorecard scorecard) {
        PersonalAssessmentState personal = state.getPersonal();
        Map<Long, CriterionReason> reasons = reasons(personal);
        return new AssessmentData(
                personal == null ? null : personal.getAiSummary(),
                scorecard == null ? judged(state, reasons) : categories(scorecard, state, reasons),
                state.getUnmatched().stream()
                        .map(judgement -> body(judgement, reasons))
                        .toList(),
                TotalsBody.of(state.getTotals()),
                personal == null ? null : personal.getSupervisorAssessment(),
                text(state.getAssessmentDate()),
                text(state.getDiscussionDate()));
    }

    private static Map<Long, CriterionReason> reasons(@Nullable PersonalAssessmentState personal) {
        return personal == null
                ? Map.of()
                : personal.getReasons().stream()
                        .collect(Collectors.toMap(CriterionReason::getCriterionId, Function.identity()));
    }

    private static List<Category> categories(
            Scorecard scorecard, AssessmentState state, Map<Long, CriterionReason> reasons) {
        Map<Long, Judgement> judgements =
                state.getCriteria().stream().collect(Collectors.toMap(Judgement::getCriterionId, Function.identity()));
        return scorecard.sections().stream()
                .map(section -> new Category(
                        section.id().value(),
                        section.criteria().stream()
                                .map(criterion -> body(
                                        criterion.id().value(),
                                        judgements.get(criterion.id().value()),
                                        reasons))
                                .toList()))
                .toList();
    }

    /** Without its scorecard an assessment still shows what somebody said about it. */
    private static List<Category> judged(AssessmentState state, Map<Long, CriterionReason> reasons) {
        Map<@Nullable Long, List<CriterionBody>> bySection = new LinkedHashMap<>();
        for (Judgement judgement : state.getCriteria()) {
            bySection
                    .computeIfAbsent(judgement.getSectionId(), ignored -> new ArrayList<>())
                    .add(body(judgement, reasons));
        }
        return bySection.entrySet().stream()
                .map(entry -> new Category(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static CriterionBody body(
            long criterion, @Nullable Judgement judgement, Map<Long, CriterionReason> reasons) {
        return judgement == null ? CriterionBody.untouched(criterion) : body(judgement, reasons);
    }

    private static CriterionBody body(Judgement judgement, Map<Long, CriterionReason> reasons) {
        return CriterionBody.of(judgement, reasons.get(judgement.getCriterionId()));
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}

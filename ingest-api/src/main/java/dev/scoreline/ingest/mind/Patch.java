package dev.scoreline.ingest.mind;

import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.assessment.CriterionEdit;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a person changes in an assessment: what is absent stays, null empties. */
final class Patch {

    static final int MOST_CRITERIA = 500;

    private static final Map<String, AskedState> STATES = Map.of(
            "reviewedBySupervisor", AskedState.REVIEWED_BY_SUPERVISOR,
            "discussedWithAssessee", AskedState.DISCUSSED_WITH_ASSESSEE);

    private Patch() {}

    static AssessmentEdited read(JsonObject body) {
        return new AssessmentEdited(
                criteria(body),
                body.edited("aiSummary", value -> value.text(Texts.PROSE)),
                body.edited("supervisorAssessment", value -> value.text(Texts.PROSE)),
                body.edited("assessmentDate", JsonValue::time),
                body.edited("discussionDate", JsonValue::time),
                state(body));
    }

    private static @Nullable AskedState state(JsonObject body) {
        if (body.has("state") && body.node("state").isNull()) {
            body.fault("state", "Expected reviewedBySupervisor or discussedWithAssessee, found null.");
        }
        return body.optional("state", value -> value.choice(STATES));
    }

    private static List<CriterionEdit> criteria(JsonObject body) {
        Set<CriterionId> seen = new HashSet<>();
        return body.each("criteria", MOST_CRITERIA, one -> {
            CriterionEdit edit = criterion(one);
            requireNew(edit.criterion(), seen, one);
            return edit;
        });
    }

    static void requireNew(CriterionId criterion, Set<CriterionId> seen, JsonObject one) {
        if (!seen.add(criterion) && one.isFaultless()) {
            one.fault("criterionId", "Expected every criterion once, found " + criterion + " again.");
        }
    }

    private static CriterionEdit criterion(JsonObject one) {
        return new CriterionEdit(
                id(one), section(one), score(one), one.edited("reason", value -> value.text(Texts.REASON)));
    }

    private static Edit<Answer> score(JsonObject one) {
        Edit<Answer> score = one.edited("score", value -> new Answer.Points(value.number()));
        if (!isNotApplicable(one)) {
            return score;
        }
        if (one.has("score")) {
            one.fault("notApplicable", "Expected a score or notApplicable, found both.");
        }
        return Edit.set(Answer.NOT_APPLICABLE);
    }

    static boolean isNotApplicable(JsonObject one) {
        return Boolean.TRUE.equals(one.optional("notApplicable", JsonValue::flag));
    }

    /** Under either of the two names that clients use. */
    static CriterionId id(JsonObject one) {
        Long plain = one.optional("id", JsonValue::integer);
        if (plain == null) {
            return new CriterionId(one.required("criterionId", JsonValue::integer));
        }
        Long id = one.optional("criterionId", JsonValue::integer);
        if (id != null && !id.equals(plain)) {
            one.fault("id", "Expected the same as criterionId, found another.");
        }
        return new CriterionId(plain);
    }

    static @Nullable SectionId section(JsonObject one) {
        Long section = one.optional("categoryId", JsonValue::integer);
        return section == null ? null : new SectionId(section);
    }
}

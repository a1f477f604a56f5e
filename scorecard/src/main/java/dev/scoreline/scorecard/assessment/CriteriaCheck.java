package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.assessment.IndexedScorecard.Place;
import dev.scoreline.scorecard.scoring.Mark;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds every faulty field of a list of criteria, in the order and under the names the request gave them. */
final class CriteriaCheck {

    private final @Nullable IndexedScorecard scorecard;
    private final Set<CriterionId> seen = new HashSet<>();
    private final List<FieldFault> faults = new ArrayList<>();
    private int index;

    CriteriaCheck(@Nullable IndexedScorecard scorecard) {
        this.scorecard = scorecard;
    }

    /** Looks at the next criterion; {@code answer} is absent when the request sets none. */
    void next(CriterionId criterion, @Nullable SectionId section, @Nullable Answer answer) {
        Place place = scorecard == null ? null : scorecard.place(criterion);
        if (place == null) {
            fault("criterionId", "Expected a criterion of the assessment's scorecard, found " + criterion);
        } else {
            check(place, section, answer);
        }
        if (!seen.add(criterion)) {
            fault("criterionId", "Expected every criterion once, found " + criterion + " again");
        }
        index++;
    }

    private void check(Place place, @Nullable SectionId section, @Nullable Answer answer) {
        if (section != null && !section.equals(place.section())) {
            fault(
                    "categoryId",
                    "Expected " + place.section() + ", the category of criterion "
                            + place.criterion().id() + ", found " + section);
        }
        if (place.mark(answer) instanceof Mark.Unreadable(String why)) {
            fault(answer instanceof Answer.NotApplicable ? "notApplicable" : "score", why);
        }
    }

    private void fault(String field, String message) {
        faults.add(new FieldFault("criteria[" + index + "]." + field, message));
    }

    List<FieldFault> faults() {
        return faults;
    }
}

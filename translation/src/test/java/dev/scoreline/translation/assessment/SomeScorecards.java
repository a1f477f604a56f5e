package dev.scoreline.translation.assessment;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** The scorecards of the tests: one that clients bring, one of three criteria, and its successor without the last. */
final class SomeScorecards {

    static final String QUESTIONNAIRE = "GM01";

    private static final Scale YES_NO = new Scale.AnswerSet(List.of(
            new Option.Worth("yes", "Yes", Fraction.HUNDRED),
            new Option.Worth("no", "No", Fraction.ZERO),
            new Option.NotApplicable("na", "N/A")));
    private static final Scale THIRDS = new Scale.NumericScale(Fraction.parse("0.5"));

    static final Scorecard BROUGHT = scorecard(
            2,
            1,
            QUESTIONNAIRE,
            List.of(
                    criterion(1, 100, YES_NO, "GE01"),
                    criterion(2, 100, YES_NO, "GE02"),
                    criterion(3, 100, YES_NO, null)));
    static final Scorecard TELEPHONE = scorecard(
            1,
            1,
            null,
            List.of(criterion(1, 10, THIRDS, null), criterion(2, 12, THIRDS, null), criterion(3, 3, THIRDS, null)));
    static final Scorecard TELEPHONE_REVISED =
            scorecard(1, 2, null, List.of(criterion(1, 8, THIRDS, null), criterion(2, 12, THIRDS, null)));

    private SomeScorecards() {}

    private static Scorecard scorecard(
            long base, int revision, @Nullable String externalSid, List<Criterion> criteria) {
        return new Scorecard(
                new ScorecardBase(base),
                new RevisionId(base * 1000 + revision),
                revision,
                0,
                externalSid == null ? null : new ExternalSid(externalSid),
                "Scorecard " + base,
                ScorecardState.ACTIVE,
                List.of(section(1, criteria.subList(0, 1)), section(2, criteria.subList(1, criteria.size()))),
                policy(),
                Assignment.EVERYTHING);
    }

    private static Section section(long id, List<Criterion> criteria) {
        return new Section(new SectionId(id), null, "Section " + id, null, id == 2, criteria);
    }

    private static Policy policy() {
        return new Policy(
                Policy.Method.POINTS,
                Policy.NotApplicable.EXCLUDE,
                Policy.Unscored.TOTAL_MAX,
                Policy.KnockOutEffect.ZERO,
                Fraction.of(10),
                List.of(new Policy.Band("poor", Fraction.ZERO), new Policy.Band("good", Fraction.of(70))),
                Fraction.of(60));
    }

    private static Criterion criterion(long id, long maxPoints, Scale scale, @Nullable String externalSid) {
        return new Criterion(
                new CriterionId(id),
                externalSid == null ? null : new ExternalSid(externalSid),
                "Criterion " + id,
                Fraction.of(maxPoints),
                null,
                id != 3,
                false,
                id == 2 ? KnockOut.SECTION : KnockOut.NONE,
                scale,
                Guidance.NONE);
    }
}

package dev.scoreline.scoring.assessment;

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

/** The scorecards of the tests. */
final class SomeScorecards {

    static final String QUESTIONNAIRE = "GM01";

    private static final Scale YES_NO = new Scale.AnswerSet(List.of(
            new Option.Worth("yes", "Yes", Fraction.HUNDRED),
            new Option.Worth("no", "No", Fraction.ZERO),
            new Option.NotApplicable("na", "N/A")));
    private static final Scale POINTS = new Scale.NumericScale(Fraction.ONE);

    /** The questionnaire with both of its questions, worth 100 each. */
    static final Scorecard BROUGHT = brought(1, 0, ScorecardState.ACTIVE, 100);

    /** Another revision of it, in which the second question counts three times as much. */
    static final Scorecard BROUGHT_AGAIN = brought(2, 0, ScorecardState.ACTIVE, 300);

    /** Two criteria, of 10 and 12 points. */
    static final Scorecard TELEPHONE = scorecard(
            1,
            1,
            0,
            ScorecardState.ACTIVE,
            null,
            List.of(criterion(1, 10, POINTS, null), criterion(2, 12, POINTS, null)));

    private SomeScorecards() {}

    static Scorecard brought(int revision, int amendment, ScorecardState state, long second) {
        return scorecard(
                2,
                revision,
                amendment,
                state,
                QUESTIONNAIRE,
                List.of(criterion(1, 100, YES_NO, "GE01"), criterion(2, second, YES_NO, "GE02")));
    }

    private static Scorecard scorecard(
            long base,
            int revision,
            int amendment,
            ScorecardState state,
            @Nullable String externalSid,
            List<Criterion> criteria) {
        return new Scorecard(
                new ScorecardBase(base),
                new RevisionId(base * 1000 + revision),
                revision,
                amendment,
                externalSid == null ? null : new ExternalSid(externalSid),
                "Scorecard " + base,
                state,
                List.of(new Section(new SectionId(1), null, "Opening", null, false, criteria)),
                new Policy(
                        Policy.Method.POINTS,
                        Policy.NotApplicable.EXCLUDE,
                        Policy.Unscored.TOTAL_MAX,
                        Policy.KnockOutEffect.ZERO,
                        null,
                        List.of(),
                        null),
                Assignment.EVERYTHING);
    }

    private static Criterion criterion(long id, long maxPoints, Scale scale, @Nullable String externalSid) {
        return new Criterion(
                new CriterionId(id),
                externalSid == null ? null : new ExternalSid(externalSid),
                "Criterion " + id,
                Fraction.of(maxPoints),
                null,
                true,
                false,
                KnockOut.NONE,
                scale,
                Guidance.NONE);
    }
}

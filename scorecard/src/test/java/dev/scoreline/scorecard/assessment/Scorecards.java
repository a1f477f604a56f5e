package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardFixture;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.scoring.Profile;

import java.util.List;

import static dev.scoreline.scorecard.ScorecardFixture.aScorecard;
import static dev.scoreline.scorecard.ScorecardFixture.criterion;
import static dev.scoreline.scorecard.ScorecardFixture.section;

/** The scorecards of the tests. */
final class Scorecards {

    static final Scale YES_NO = new Scale.AnswerSet(List.of(
            new Option.Worth("yes", "Yes", Fraction.HUNDRED),
            new Option.Worth("partly", "Partly", Fraction.of(50)),
            new Option.Worth("no", "No", Fraction.ZERO),
            new Option.NotApplicable("na", "N/A")));

    /** Revision 1001 of base 1: maxima 10 and 12 in section 1, 3 in section 2, 25 together. */
    static final Scorecard TELEPHONE = telephone(1).build();

    /** Revision 1002 of base 1: criterion 1 is worth 8 only, criterion 3 is gone, criterion 2 stays. */
    static final Scorecard TELEPHONE_REVISED = aScorecard()
            .revision(2)
            .section(section(
                    "Opening", criterion("Greeting").max(8), criterion("Need").max(12)))
            .build();

    /** Revision 2001: the questionnaire GM01 with the questions GE01 to GE03, the last of them without N/A. */
    static final Scorecard QUESTIONNAIRE = named(
            aScorecard()
                    .of(Profile.TWILIO)
                    .base(2)
                    .section(section(
                            "Opening",
                            criterion("Greeting").max(100).scale(YES_NO).externalSid("GE01"),
                            criterion("Need").max(100).scale(YES_NO).externalSid("GE02"),
                            criterion("Farewell")
                                    .max(100)
                                    .scale(YES_NO)
                                    .withoutNa()
                                    .externalSid("GE03")))
                    .build(),
            Events.QUESTIONNAIRE);

    private Scorecards() {}

    static ScorecardFixture telephone(int revision) {
        return aScorecard()
                .revision(revision)
                .section(section(
                        "Opening",
                        criterion("Greeting").max(10),
                        criterion("Need").max(12)))
                .section(section("Closing", criterion("Farewell").max(3).withoutNa()));
    }

    /** The same scorecard under a name that a client brought. */
    static Scorecard named(Scorecard scorecard, String externalSid) {
        return new Scorecard(
                scorecard.base(),
                scorecard.id(),
                scorecard.revision(),
                scorecard.amendment(),
                new ExternalSid(externalSid),
                scorecard.name(),
                scorecard.state(),
                scorecard.sections(),
                scorecard.policy(),
                scorecard.assignment());
    }
}

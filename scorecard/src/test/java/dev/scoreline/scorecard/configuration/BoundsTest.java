package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AnswerSetPut;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;
import dev.scoreline.scorecard.configuration.ScorecardDraft.CriterionDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import dev.scoreline.scorecard.number.Fraction;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

import static dev.scoreline.scorecard.configuration.AccountLog.creation;
import static dev.scoreline.scorecard.configuration.AccountLog.revision;
import static dev.scoreline.scorecard.configuration.AccountLog.sid;
import static org.assertj.core.api.Assertions.assertThat;

class BoundsTest {

    private static final int PROMPT = 5_000;
    /** Prompts of a scorecard that is just within its bound. */
    private static final int CRITERIA = 50;

    private final AccountLog account = new AccountLog();

    @Test
    void shouldRefuseAScorecardThatWouldNotFitIntoItsItem() {
        ConfigurationRefusal refusal = account.refuses(scorecard("Endless", CRITERIA + 3, "x"));

        assertThat(refusal.category()).isEqualTo(Category.TOO_LARGE);
        assertThat(refusal.reason())
                .matches("Expected a scorecard revision 1 of at most 262144 bytes, found 27\\d{4};"
                        + " shorten its texts or make two of it");
    }

    @Test
    void shouldCountBytesAndNotLetters() {
        account.accepts(scorecard("Plain", CRITERIA, "x"));

        assertThat(account.refuses(scorecard("Accented", CRITERIA, "é")).category())
                .isEqualTo(Category.TOO_LARGE);
    }

    @Test
    void shouldRefuseWhatTheAccountHasNoRoomForAndStillDeleteThen() {
        // Given
        int fitting = fill();

        // When
        ConfigurationRefusal refusal = account.refuses(scorecard("One too many", CRITERIA, "x"));

        // Then
        assertThat(fitting).isBetween(28, 32);
        assertThat(refusal.category()).isEqualTo(Category.TOO_LARGE);
        assertThat(refusal.reason())
                .startsWith("Expected the account's configuration, deleted parts included, to stay within 8388608"
                        + " bytes, found 8");
        assertThat(account.state().footprint()).isLessThan(Bounds.MOST_OF_AN_ACCOUNT);
        account.accepts(new ScorecardDeleted(
                revision(ResourceKey.revision(account.state()
                        .all(Resource.ScorecardRevision.class)
                        .getFirst()
                        .scorecard()
                        .id())),
                null));
    }

    @Test
    void shouldRefuseAnswersThatWouldBlowUpAQuestionnaireMadeOfThem() {
        // Given
        account.accepts(answers(2));
        ExternalSid category = sid(account.accepts(new CategoryCreated(creation("c"), "Manners")));
        List<ExternalSid> questions = IntStream.range(0, 100)
                .mapToObj(n -> sid(account.accepts(
                        new QuestionCreated(creation("q" + n), category, "Question " + n, null, "many", true))))
                .toList();
        account.accepts(new QuestionnaireCreated(creation("g"), "Service", null, true, questions));
        Configuration before = account.state();

        // When
        ConfigurationRefusal refusal = account.refuses(answers(40));

        // Then
        assertThat(refusal.category()).isEqualTo(Category.TOO_LARGE);
        assertThat(account.state()).isEqualTo(before);
    }

    /** Scorecards until one is refused; how many there are then. */
    private int fill() {
        for (int n = 0; ; n++) {
            Configuration before = n == 0 ? null : account.state();
            ConfigurationOutcome outcome = ConfigurationFold.apply(
                    before,
                    new Acceptance(before == null ? 0 : before.position() + 1, AccountLog.at(n)),
                    scorecard("Scorecard " + n, CRITERIA, "x"));
            if (!(outcome instanceof ConfigurationOutcome.Moved)) {
                return n;
            }
            account.accepts(scorecard("Scorecard " + n, CRITERIA, "x"));
        }
    }

    private static AnswerSetPut answers(int count) {
        return new AnswerSetPut(
                "many",
                "Many",
                IntStream.range(0, count)
                        .<Option>mapToObj(n -> new Option.Worth("answer-" + n, "Answer " + n, Fraction.of(n)))
                        .toList());
    }

    private static ScorecardCreated scorecard(String name, int criteria, String letter) {
        SectionDraft section = new SectionDraft(
                null,
                null,
                "Manners",
                null,
                false,
                IntStream.range(0, criteria)
                        .mapToObj(n -> criterion("Criterion " + n, letter.repeat(PROMPT)))
                        .toList());
        return new ScorecardCreated(
                creation(name),
                new ScorecardDraft(
                        name, ScorecardState.ACTIVE, "enneo", null, null, List.of(section), Assignment.EVERYTHING));
    }

    private static CriterionDraft criterion(String label, String prompt) {
        return new CriterionDraft(
                null,
                null,
                label,
                Fraction.of(5),
                null,
                true,
                false,
                KnockOut.NONE,
                new Scale.MetNotMet(),
                new Guidance(null, prompt, true));
    }
}

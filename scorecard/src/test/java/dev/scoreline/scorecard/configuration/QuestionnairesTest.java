package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Reading;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AnswerSetPut;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.Resource.Question;
import dev.scoreline.scorecard.configuration.Resource.Questionnaire;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.scoring.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static dev.scoreline.scorecard.ScorecardState.ACTIVE;
import static dev.scoreline.scorecard.ScorecardState.DELETED;
import static dev.scoreline.scorecard.ScorecardState.RETIRED;
import static dev.scoreline.scorecard.configuration.AccountLog.creation;
import static dev.scoreline.scorecard.configuration.AccountLog.published;
import static dev.scoreline.scorecard.configuration.AccountLog.sid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class QuestionnairesTest {
    private static final RevisionId FIRST = new RevisionId(1);
    private static final RevisionId SECOND = new RevisionId(2);

    private final AccountLog account = new AccountLog();
    private ExternalSid manners = new ExternalSid("");
    private ExternalSid facts = new ExternalSid("");
    private ExternalSid greeting = new ExternalSid("");
    private ExternalSid tone = new ExternalSid("");
    private ExternalSid correct = new ExternalSid("");

    @BeforeEach
    void threeQuestionsInTwoCategories() {
        manners = sid(account.accepts(new CategoryCreated(creation("manners"), "Manners")));
        facts = sid(account.accepts(new CategoryCreated(creation("facts"), "Facts")));
        greeting = sid(account.accepts(question("Greeted?", manners)));
        correct = sid(account.accepts(question("Correct?", facts)));
        tone = sid(account.accepts(question("Friendly?", manners)));
    }

    @Test
    void shouldAssembleAScorecardOfItsQuestionsByCategory() {
        Moved moved = account.accepts(questionnaire(true, greeting, correct, tone));

        Scorecard scorecard = published(moved).getFirst();
        assertThat(scorecard.externalSid()).isEqualTo(sid(moved));
        assertThat(scorecard.policy()).isEqualTo(Profile.TWILIO.policy());
        assertThat(scorecard.sections())
                .extracting(Section::externalSid, Section::label)
                .containsExactly(tuple(manners, "Manners"), tuple(facts, "Facts"));
        assertThat(scorecard.criteria())
                .extracting(Criterion::externalSid, Criterion::maxPoints)
                .containsExactly(
                        tuple(greeting, Fraction.HUNDRED),
                        tuple(tone, Fraction.HUNDRED),
                        tuple(correct, Fraction.HUNDRED));
        assertThat(scorecard.criteria().map(criterion -> criterion.read(Answer.choice("not-applicable"))))
                .containsOnly(Reading.NOT_APPLICABLE);
    }

    @Test
    void shouldNameWhatItMakesByTheCreation() {
        assertThat(greeting.value()).isEqualTo("GE" + creation("Greeted?"));
        assertThat(manners.value()).isEqualTo("FY" + creation("manners"));
        assertThat(sid(account.accepts(questionnaire(false))).value()).isEqualTo("GM" + creation("questionnaire"));
    }

    @Test
    void shouldHaveNothingInForceWhileInactiveOrWithoutQuestions() {
        Moved empty = account.accepts(questionnaire(true));
        Moved inactive = account.accepts(updated(sid(empty), false, greeting));
        Moved active = account.accepts(updated(sid(empty), true, null));

        assertThat(published(empty)).isEmpty();
        assertThat(published(inactive)).isEmpty();
        assertThat(published(active))
                .extracting(Scorecard::id, Scorecard::revision, Scorecard::state)
                .containsExactly(tuple(FIRST, 1, ACTIVE));
    }

    @Test
    void shouldRetireWhatIsDeactivatedAndBringItBack() {
        ExternalSid sid = sid(account.accepts(questionnaire(true, greeting)));

        Moved off = account.accepts(updated(sid, false, null));
        Moved on = account.accepts(updated(sid, true, null));

        assertThat(List.of(published(off).getFirst(), published(on).getFirst()))
                .extracting(Scorecard::id, Scorecard::amendment, Scorecard::state)
                .containsExactly(tuple(FIRST, 1, RETIRED), tuple(FIRST, 2, ACTIVE));
    }

    @Test
    void shouldAmendEveryQuestionnaireWhenACategoryIsRenamed() {
        account.accepts(questionnaire(true, greeting));
        account.accepts(another(greeting, correct));
        account.accepts(third(correct));

        Moved moved = account.accepts(new CategoryUpdated(manners, "Courtesy"));

        assertThat(published(moved))
                .extracting(Scorecard::id, Scorecard::amendment)
                .containsExactlyInAnyOrder(tuple(FIRST, 1), tuple(SECOND, 1));
        assertThat(published(moved))
                .allMatch(scorecard -> scorecard.sections().getFirst().label().equals("Courtesy"));
    }

    @Test
    void shouldAmendWhenOnlyWordsOfAQuestionChange() {
        account.accepts(questionnaire(true, greeting));

        Moved moved = account.accepts(
                new QuestionUpdated(greeting, null, "Said hello?", new Replacement<>("Within 5 s"), null, null));

        assertThat(published(moved))
                .extracting(Scorecard::id, Scorecard::revision, Scorecard::amendment)
                .containsExactly(tuple(FIRST, 1, 1));
    }

    @Test
    void shouldMakeANewRevisionWhenAQuestionMovesOrChangesItsAnswers() {
        account.accepts(questionnaire(true, greeting, correct));

        Moved moved = account.accepts(new QuestionUpdated(greeting, facts, null, null, null, null));
        Moved answers = account.accepts(new QuestionUpdated(greeting, null, null, null, "rating", null));

        assertThat(published(moved))
                .extracting(Scorecard::id, Scorecard::state)
                .containsExactly(tuple(SECOND, ACTIVE), tuple(FIRST, RETIRED));
        assertThat(published(answers)).first().extracting(Scorecard::revision).isEqualTo(3);
    }

    @Test
    void shouldMakeNewRevisionsWhenAnAnswerSetChangesItsScores() {
        account.accepts(questionnaire(true, greeting, tone));

        Moved words = account.accepts(new AnswerSetPut(
                "two-options", "Two Options", List.of(worth("yes", "Yes!", 100), worth("no", "No", 0), none())));
        Moved scores = account.accepts(new AnswerSetPut(
                "two-options", "Two Options", List.of(worth("yes", "Yes!", 100), worth("no", "No", 10), none())));

        assertThat(published(words)).extracting(Scorecard::amendment).containsExactly(1);
        assertThat(published(scores))
                .extracting(Scorecard::id, Scorecard::state)
                .containsExactly(tuple(SECOND, ACTIVE), tuple(FIRST, RETIRED));
    }

    @Test
    void shouldPublishNothingWhenWhatChangedIsInNoQuestionnaire() {
        account.accepts(questionnaire(true, greeting));

        assertThat(published(account.accepts(new CategoryUpdated(facts, "Figures"))))
                .isEmpty();
        assertThat(published(account.accepts(new AnswerSetPut("unused", "Unused", List.of(worth("a", "A", 1))))))
                .isEmpty();
    }

    @Test
    void shouldShowInHowManyQuestionnairesAQuestionStands() {
        ExternalSid one = sid(account.accepts(questionnaire(true, greeting, tone)));
        account.accepts(another(greeting));
        assertThat(usage(greeting)).isEqualTo(2);
        assertThat(usage(tone)).isEqualTo(1);

        account.accepts(updated(one, true, tone));
        assertThat(usage(greeting)).isEqualTo(1);

        account.accepts(new QuestionnaireDeleted(one));
        assertThat(usage(tone)).isZero();
    }

    @Test
    void shouldNotDeleteAQuestionOrCategoryInUseAndSayWhy() {
        ExternalSid one = sid(account.accepts(questionnaire(true, greeting)));

        assertThat(account.refuses(new QuestionDeleted(greeting)))
                .extracting(ConfigurationRefusal::category, ConfigurationRefusal::reason)
                .containsExactly(
                        Category.IN_USE,
                        "Expected a question that no questionnaire uses, found question " + greeting
                                + " in 1; take it out of them first");
        assertThat(account.refuses(new CategoryDeleted(manners)).reason())
                .isEqualTo("Expected a category without questions, found 2 in category " + manners
                        + "; move or delete them first");

        account.accepts(new QuestionnaireDeleted(one));
        account.accepts(new QuestionDeleted(greeting));
        account.accepts(new QuestionDeleted(tone));
        account.accepts(new CategoryDeleted(manners));
        account.knows(new CategoryDeleted(manners));
    }

    @Test
    void shouldKeepDeletedOnesReadableButNotUsable() {
        ExternalSid sid = sid(account.accepts(questionnaire(true, greeting)));

        Moved deleted = account.accepts(new QuestionnaireDeleted(sid));

        assertThat(published(deleted)).extracting(Scorecard::state).containsExactly(DELETED);
        assertThat(account.has(ResourceKey.questionnaire(sid), Questionnaire.class))
                .matches(Questionnaire::isGone)
                .extracting(Questionnaire::questions)
                .isEqualTo(List.of(greeting));
        assertThat(account.refuses(updated(sid, true, null)).category()).isEqualTo(Category.DELETED);
        account.knows(new QuestionnaireDeleted(sid));

        account.accepts(new QuestionDeleted(correct));
        assertThat(account.refuses(questionnaire(true, correct)).faults())
                .containsExactly(new Fault(
                        "QuestionSids[0]",
                        "Expected the sid of a question, found " + correct + ", which is not there"));
    }

    @Test
    void shouldAnswerARepeatedCreationAndMakeANewOneAfterDeletion() {
        Moved first = account.accepts(questionnaire(true, greeting));
        assertThat(account.knows(questionnaire(true, greeting))).isEqualTo(first.subject());

        account.accepts(new QuestionnaireDeleted(sid(first)));
        Moved second = account.accepts(questionnaire(true, greeting));

        assertThat(sid(second)).isNotEqualTo(sid(first));
        assertThat(sid(second).value()).matches("GM[0-9a-f]{32}");
        assertThat(account.knows(questionnaire(true, greeting))).isEqualTo(second.subject());
    }

    @Test
    void shouldNameEveryFaultyQuestion() {
        ExternalSid unknown = new ExternalSid("GE00000000000000000000000000000000");

        assertThat(account.refuses(questionnaire(true, unknown, greeting, greeting))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("QuestionSids[0]", "QuestionSids[2]");
        assertThat(account.refuses(new QuestionCreated(creation("x"), unknown, "X?", null, "nothing", true))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("CategorySid", "AnswerSetId");
        assertThat(account.refuses(new QuestionUpdated(greeting, unknown, null, null, null, null))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("CategorySid");
        assertThat(account.refuses(new QuestionUpdated(unknown, null, null, null, null, null))
                        .category())
                .isEqualTo(Category.NOT_FOUND);
    }

    @Test
    void shouldRefuseAnAnswerSetThatNobodyCouldAnswer() {
        assertThat(account.refuses(new AnswerSetPut("x", "X", List.of(none(), none(), worth("", " ", 1))))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("answers[1].id", "answers[2].id", "answers[2].label", "answers");
        assertThat(account.refuses(new AnswerSetPut("x", "X", List.of(none()))).reason())
                .isEqualTo("answers: Expected at least one answer with a score, found none");
    }

    @Test
    void shouldNotLetTheOtherFamilyChangeWhatIsAssembled() {
        account.accepts(questionnaire(true, greeting));

        assertThat(account.refuses(ScorecardsTest.revised(FIRST).name("Mine").event())
                        .reason())
                .contains("assembled from a questionnaire; change the questionnaire");
        assertThat(account.refuses(new ConfigurationEvent.ScorecardDeleted(FIRST, null))
                        .category())
                .isEqualTo(Category.ILLEGAL_TRANSITION);
    }

    @Test
    void shouldKnowAnUpdateThatChangesNothing() {
        ExternalSid sid = sid(account.accepts(questionnaire(true, greeting)));

        assertThat(account.knows(updated(sid, true, greeting))).isEqualTo(ResourceKey.questionnaire(sid));
        account.knows(new CategoryUpdated(manners, "Manners"));
        account.knows(new QuestionUpdated(greeting, manners, "Greeted?", null, "two-options", true));
    }

    private int usage(ExternalSid question) {
        return account.has(ResourceKey.question(question), Question.class).usage();
    }

    static QuestionCreated question(String text, ExternalSid category) {
        return new QuestionCreated(creation(text), category, text, null, "two-options", true);
    }

    private static QuestionnaireCreated questionnaire(boolean active, ExternalSid... questions) {
        return new QuestionnaireCreated(creation("questionnaire"), "Support", null, active, List.of(questions));
    }

    private static QuestionnaireCreated another(ExternalSid... questions) {
        return new QuestionnaireCreated(creation("another"), "Sales", null, true, List.of(questions));
    }

    private static QuestionnaireCreated third(ExternalSid... questions) {
        return new QuestionnaireCreated(creation("third"), "Billing", null, true, List.of(questions));
    }

    private static QuestionnaireUpdated updated(ExternalSid sid, boolean active, @Nullable ExternalSid question) {
        return new QuestionnaireUpdated(sid, null, null, active, question == null ? null : List.of(question));
    }

    private static Option worth(String id, String label, long percent) {
        return new Option.Worth(id, label, Fraction.of(percent));
    }

    private static Option none() {
        return new Option.NotApplicable("not-applicable", "N/A");
    }
}

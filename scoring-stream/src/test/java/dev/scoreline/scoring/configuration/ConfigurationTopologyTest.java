package dev.scoreline.scoring.configuration;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.Criterion;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Configuration;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardDeleted;
import dev.scoreline.scorecard.configuration.Line;
import dev.scoreline.scorecard.configuration.Resource;
import dev.scoreline.translation.configuration.ResourceNames;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import static dev.scoreline.scoring.configuration.SomeConfiguration.KEY;
import static dev.scoreline.scoring.configuration.SomeConfiguration.amended;
import static dev.scoreline.scoring.configuration.SomeConfiguration.category;
import static dev.scoreline.scoring.configuration.SomeConfiguration.question;
import static dev.scoreline.scoring.configuration.SomeConfiguration.questionnaire;
import static dev.scoreline.scoring.configuration.SomeConfiguration.revised;
import static dev.scoreline.scoring.configuration.SomeConfiguration.scorecard;
import static dev.scoreline.scoring.configuration.SomeConfiguration.section;
import static dev.scoreline.scoring.configuration.SomeConfiguration.wordySection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ConfigurationTopologyTest {

    private static final long SEED = 20_261_121;
    private static final RevisionId FIRST = new RevisionId(1);

    private final Path directory;
    private final SimulatedAccount account;

    ConfigurationTopologyTest(@TempDir Path directory) {
        this.directory = directory;
        this.account = new SimulatedAccount(directory.resolve("one"));
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void shouldGiveANewCategoryItsSidAndTellItInHistoryAndState() {
        // Given
        account.send(category("Opening"));

        // When
        ConfigurationHistory line = account.send(category("Closing"));

        // Then
        assertThat(line.getOutcome()).isEqualTo(Outcome.MOVED);
        assertThat(line.getEntityId()).matches("category:FY[0-9a-f]{32}");
        assertThat(line.getSource().getOffset()).isEqualTo(1);
        assertThat(line.getVersion()).isEqualTo(2);
        assertThat(account.states()).singleElement().satisfies(state -> {
            assertThat(state.key())
                    .isEqualTo(new ResourceKey(
                            KEY.account(), ResourceKind.CATEGORY, ResourceNames.idOf(line.getEntityId())));
            assertThat(state.value()).isEqualTo(line.getStates().getFirst());
            assertThat(state.value().getCategory().getName()).isEqualTo("Closing");
        });
        assertThat(account.publications()).isEmpty();
        assertThat(account.isSilent()).isTrue();
    }

    @Test
    void shouldPublishAQuestionnaireAsACompleteRevisionOfItsScorecard() {
        // Given
        ExternalSid category = created(category("Opening"));
        ExternalSid question = created(question("Greeted?", category));

        // When
        ExternalSid questionnaire = created(questionnaire("Service", question));

        // Then
        TestRecord<EntityKey, AssessmentFact> published = account.publications().getFirst();
        ScorecardRevision revision = revision(published);
        assertThat(published.key()).isEqualTo(new EntityKey(KEY.account(), "scorecard:" + revision.getRevisionId()));
        assertThat(revision.getScorecard().getExternalSid()).isEqualTo(questionnaire.value());
        assertThat(revision.getScorecard().getStatus()).isEqualTo(ScorecardStatus.ACTIVE);
        assertThat(revision.getScorecard().getSections().getFirst().getExternalSid())
                .isEqualTo(category.value());
        assertThat(revision.getScorecard().getSections().getFirst().getCriteria())
                .extracting(Criterion::getExternalSid)
                .containsExactly(question.value());
    }

    @Test
    void shouldPublishInTheNameOfWhoeverChangedTheConfiguration() {
        // When
        ConfigurationHistory line = account.send(support());

        // Then
        AssessmentFact published = account.publications().getFirst().value();
        assertThat(published.getActor()).isEqualTo(line.getActor());
        assertThat(published.getAcceptedAt()).isEqualTo(SomeConfiguration.NOON);
        assertThat(published.getCorrelation()).isEqualTo("request-1");
        assertThat(published.getPersonal().getUserEmail()).isEqualTo("olga@example.com");
        assertThat(published.getEventId()).isEqualTo("EV0-1-0");
    }

    @Test
    void shouldPublishANewRevisionBeforeItRetiresTheOldOne() {
        // Given
        account.send(support());

        // When
        ConfigurationHistory line = account.send(revised(FIRST, section("Manners", 2, 10)));

        // Then
        assertThat(line.getEntityId()).isEqualTo("scorecard:2");
        assertThat(account.publications())
                .extracting(
                        published -> published.key().id(),
                        published -> revision(published).getAmendment(),
                        published -> revision(published).getScorecard().getStatus())
                .containsExactly(
                        tuple("scorecard:2", 0, ScorecardStatus.ACTIVE),
                        tuple("scorecard:1", 1, ScorecardStatus.RETIRED));
        assertThat(account.states())
                .extracting(state -> state.key().id(), state -> state.value().getVersion())
                .containsExactly(tuple("2", 1L), tuple("1", 2L));
    }

    @Test
    void shouldForgetTheContentOfAPastRevisionOnceItIsTold() {
        // Given
        account.send(support());

        // When
        account.send(revised(FIRST, section("Manners", 2, 10)));

        // Then
        RevisionId second = new RevisionId(2);
        assertThat(account.stored().all(Resource.ScorecardRevision.class))
                .extracting(kept -> kept.scorecard().id())
                .containsExactly(second);
        assertThat(account.stored().lines().values())
                .flatExtracting(Line::revisions)
                .containsExactly(FIRST, second);
    }

    @Test
    void shouldPublishAnAmendmentUnderTheSameRevision() {
        // Given
        account.send(support());

        // When
        account.send(amended(FIRST, "Better support", null));

        // Then
        assertThat(account.publications()).singleElement().satisfies(published -> {
            assertThat(published.key().id()).isEqualTo("scorecard:1");
            assertThat(published.value().getEventId()).isEqualTo("EV1-1-1");
            assertThat(revision(published).getAmendment()).isEqualTo(1);
            assertThat(revision(published).getScorecard().getName()).isEqualTo("Better support");
        });
    }

    @Test
    void shouldPublishEveryQuestionnaireThatAQuestionStandsIn() {
        // Given
        ExternalSid question = created(question("Greeted?", created(category("Opening"))));
        created(questionnaire("Service", question));
        created(questionnaire("Sales", question));

        // When
        account.send(new QuestionUpdated(question, null, null, null, "rating", null));

        // Then
        assertThat(account.publications())
                .extracting(
                        published -> revision(published).getScorecard().getName(),
                        published -> revision(published).getScorecard().getStatus())
                .containsExactlyInAnyOrder(
                        tuple("Service", ScorecardStatus.ACTIVE),
                        tuple("Service", ScorecardStatus.RETIRED),
                        tuple("Sales", ScorecardStatus.ACTIVE),
                        tuple("Sales", ScorecardStatus.RETIRED));
    }

    @Test
    void shouldPublishTheEndOfADeletedScorecard() {
        // Given
        account.send(support());

        // When
        account.send(new ScorecardDeleted(FIRST, null));

        // Then
        assertThat(account.publications())
                .extracting(published -> revision(published).getScorecard().getStatus())
                .containsExactly(ScorecardStatus.DELETED);
        assertThat(account.states().getFirst().value().getDeletedAt()).isEqualTo(SomeConfiguration.NOON);
    }

    @Test
    void shouldPublishNoDraft() {
        // When
        ConfigurationHistory line = account.send(scorecard("Support", ScorecardState.DRAFT, section("Manners", 2, 5)));

        // Then
        assertThat(line.getOutcome()).isEqualTo(Outcome.MOVED);
        assertThat(account.publications()).isEmpty();
    }

    @Test
    void shouldAnswerARepeatedCreationWithWhatTheFirstOneMade() {
        // Given
        ConfigurationHistory first = account.send(category("Opening"));

        // When
        ConfigurationHistory repeat = account.send(category("Opening"));

        // Then
        assertThat(repeat.getOutcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(repeat.getEntityId()).isEqualTo(first.getEntityId());
        assertThat(repeat.getVersion()).isEqualTo(1);
        assertThat(account.isSilent()).isTrue();
    }

    @Test
    void shouldRecordARefusalAndChangeNothing() {
        // Given
        account.send(category("Opening"));
        Configuration before = account.stored();

        // When
        ConfigurationHistory refused = account.send(new CategoryDeleted(new ExternalSid("FY" + "0".repeat(32))));

        // Then
        assertThat(refused.getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.getRefusal().getCode()).isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(refused.getVersion()).isEqualTo(1);
        assertThat(account.stored()).isEqualTo(before);
        assertThat(account.isSilent()).isTrue();
    }

    @Test
    void shouldGoOnWithOthersWhenAnAccountIsFull() {
        // Given
        Random random = new Random(SEED);
        account.send(scorecard("Support", ScorecardState.DRAFT, wordySection("Manners", 10, 5_000, random)));
        Configuration before = account.stored();

        // When
        ConfigurationHistory refused =
                account.send(scorecard("Endless", ScorecardState.ACTIVE, wordySection("Manners", 60, 5_000, random)));
        account.append(ConfigurationFact.newBuilder(SomeConfiguration.fact("EV other", category("Opening")))
                .setAccount("AC5c0e11ae000000000000000000000002")
                .build());

        // Then
        assertThat(refused.getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.getRefusal().getCode()).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(account.stored()).isEqualTo(before);
        assertThat(account.publications()).isEmpty();
        assertThat(account.states())
                .extracting(state -> state.key().account())
                .containsOnly("AC5c0e11ae000000000000000000000002");
    }

    @Test
    void shouldRecordARefusalBeforeAnythingWasAccepted() {
        // When
        ConfigurationHistory refused = account.send(new ScorecardDeleted(FIRST, null));

        // Then
        assertThat(refused.getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(refused.getVersion()).isZero();
    }

    @Test
    void shouldRefuseAChangeOfAVersionThatHasPassed() {
        // Given
        account.send(support());
        account.send(amended(FIRST, "Better support", 1L));

        // When
        ConfigurationHistory late = account.send(amended(FIRST, "Best support", 1L));

        // Then
        assertThat(late.getRefusal().getCode()).isEqualTo(RefusalCode.STALE);
        assertThat(account.isSilent()).isTrue();
    }

    @Test
    void shouldBeSilentWhenFactsAreReadAgainOntoAKeptStore() {
        // Given
        List<ConfigurationFact> facts = List.of(
                SomeConfiguration.fact("EV0", support()),
                SomeConfiguration.fact("EV1", new ScorecardDeleted(new RevisionId(99), null)),
                SomeConfiguration.fact("EV2", revised(FIRST, section("Manners", 2, 10))));
        facts.forEach(account::append);

        // When
        try (SimulatedAccount again = new SimulatedAccount(directory.resolve("again"))) {
            again.keepWhatIsStoredIn(account);
            facts.forEach(again::append);

            // Then
            assertThat(again.isSilent()).isTrue();
            assertThat(again.stored()).isEqualTo(account.stored());
        }
    }

    private ExternalSid created(ConfigurationEvent event) {
        return new ExternalSid(ResourceNames.idOf(account.send(event).getEntityId()));
    }

    private static ConfigurationEvent support() {
        return scorecard("Support", ScorecardState.ACTIVE, section("Manners", 2, 5));
    }

    private static ScorecardRevision revision(TestRecord<EntityKey, AssessmentFact> published) {
        return published.value().getScorecardPublished().getRevision();
    }
}

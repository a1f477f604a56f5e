package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardRevised;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.FieldChange;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.Resource.ScorecardRevision;
import dev.scoreline.scorecard.configuration.ScorecardDraft.CriterionDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.scoring.Profile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.List;

import static dev.scoreline.scorecard.ScorecardState.ACTIVE;
import static dev.scoreline.scorecard.ScorecardState.DELETED;
import static dev.scoreline.scorecard.ScorecardState.DRAFT;
import static dev.scoreline.scorecard.ScorecardState.RETIRED;
import static dev.scoreline.scorecard.configuration.AccountLog.creation;
import static dev.scoreline.scorecard.configuration.AccountLog.published;
import static dev.scoreline.scorecard.configuration.AccountLog.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class ScorecardsTest {
    private static final RevisionId FIRST = new RevisionId(1);
    private static final RevisionId SECOND = new RevisionId(2);

    private final AccountLog account = new AccountLog();

    @Test
    void shouldAssignIdsAndPublishANewActiveScorecard() {
        Moved moved = account.accepts(created(ACTIVE));

        assertThat(published(moved)).singleElement().satisfies(scorecard -> {
            assertThat(scorecard.base().value()).isEqualTo(1);
            assertThat(scorecard.id()).isEqualTo(FIRST);
            assertThat(scorecard.revision()).isEqualTo(1);
            assertThat(scorecard.amendment()).isZero();
            assertThat(scorecard.policy()).isEqualTo(Profile.ENNEO.policy());
            assertThat(scorecard.sections())
                    .extracting(section -> section.id().value())
                    .containsExactly(1L);
            assertThat(scorecard.criteria().map(criterion -> criterion.id().value()))
                    .containsExactly(1L, 2L);
        });
        assertThat(moved.subject()).isEqualTo(ResourceKey.revision(FIRST));
    }

    @Test
    void shouldKeepGivenIdsAndFillUpTheRestAboveThem() {
        Moved moved = account.accepts(created(
                ACTIVE,
                section(7L, "Manners", criterion(30L, "Greeting", 5), criterion(null, "Tone", 5)),
                section(null, "Facts", criterion(12L, "Correct", 5))));

        Scorecard scorecard = published(moved).getFirst();
        assertThat(scorecard.sections())
                .extracting(section -> section.id().value())
                .containsExactly(7L, 8L);
        assertThat(scorecard.criteria().map(criterion -> criterion.id().value()))
                .containsExactly(30L, 31L, 12L);
    }

    @Test
    void shouldNameEveryFaultOfGivenIdsAndNumbers() {
        ConfigurationRefusal refusal = account.refuses(created(
                ACTIVE,
                section(7L, "Manners", criterion(30L, "Greeting", -5)),
                section(7L, "Facts", criterion(30L, "Correct", 5), criterion(-1L, "Quick", 5))));

        assertThat(refusal.category()).isEqualTo(Category.INVALID);
        assertThat(refusal.faults())
                .containsExactly(
                        new Fault("categories[0].criteria[0].maxPoints", "Expected 0 or more, found -5"),
                        new Fault(
                                "categories[1].categoryId",
                                "Expected an id that is unique within the scorecard, found 7 a second time"),
                        new Fault(
                                "categories[1].criteria[0].id",
                                "Expected an id that is unique within the scorecard, found 30 a second time"),
                        new Fault(
                                "categories[1].criteria[1].id", "Expected an id from 0 to 9007199254740991, found -1"));
    }

    @Test
    void shouldRefuseToActivateWhatCanNeverBeScoredButKeepItAsADraft() {
        SectionDraft worthless = section(null, "Manners", criterion(null, "Greeting", 0));

        assertThat(account.refuses(created(ACTIVE, worthless)).reason()).contains("Nothing could ever be scored");
        assertThat(published(account.accepts(created(DRAFT, worthless)))).isEmpty();
        assertThat(account.refuses(revised(FIRST).state(ACTIVE).event()).reason())
                .contains("Nothing could ever be scored");
    }

    @Test
    void shouldAnswerARepeatedCreationWithWhatItMadeWhileThatLives() {
        account.accepts(created(ACTIVE));
        account.accepts(revised(FIRST).sections(manners(6)).event());

        assertThat(account.knows(created(ACTIVE))).isEqualTo(ResourceKey.revision(SECOND));

        account.accepts(new ScorecardDeleted(FIRST, null));
        Moved again = account.accepts(created(ACTIVE));
        assertThat(published(again).getFirst().base().value()).isEqualTo(2);
        assertThat(account.knows(created(ACTIVE))).isEqualTo(again.subject());
    }

    @Test
    void shouldMakeANewRevisionAndRetireTheOldOneAfterIt() {
        account.accepts(created(ACTIVE));

        Moved moved = account.accepts(revised(FIRST).sections(manners(6)).event());

        assertThat(published(moved))
                .extracting(Scorecard::id, Scorecard::revision, Scorecard::amendment, Scorecard::state)
                .containsExactly(tuple(SECOND, 2, 0, ACTIVE), tuple(FIRST, 1, 1, RETIRED));
        assertThat(published(moved)
                        .getFirst()
                        .criteria()
                        .map(criterion -> criterion.id().value()))
                .as("criteria keep their ids, sent or not")
                .containsExactly(1L, 2L);
    }

    @Test
    void shouldMakeANewRevisionOfOtherWordsTooUnlessToldOtherwise() {
        account.accepts(created(ACTIVE));

        assertThat(revision(account.accepts(revised(FIRST).name("Other").event())))
                .isEqualTo(SECOND);
    }

    @Test
    void shouldAmendOtherWordsInPlaceWhenNoNewRevisionIsWanted() {
        account.accepts(created(ACTIVE));

        Moved moved = account.accepts(revised(FIRST).inPlace().name("Other").event());

        assertThat(published(moved))
                .extracting(Scorecard::id, Scorecard::amendment, Scorecard::name, Scorecard::state)
                .containsExactly(tuple(FIRST, 1, "Other", ACTIVE));
        assertThat(moved.changes())
                .containsExactly(
                        new FieldChange("scorecard_revision.1.amendment", "0", "1"),
                        new FieldChange("scorecard_revision.1.name", "Support", "Other"));
    }

    @Test
    void shouldRefuseOtherScoresInPlaceAndNameTheFields() {
        account.accepts(created(ACTIVE));

        ConfigurationRefusal refusal =
                account.refuses(revised(FIRST).inPlace().sections(manners(6)).event());

        assertThat(refusal.category()).isEqualTo(Category.IN_USE);
        assertThat(refusal.reason())
                .isEqualTo("Expected changes of text alone with createNewRevision false, because scorecard revision 1"
                        + " is in use; found changes that affect scores: criteria.1.maxPoints;"
                        + " leave createNewRevision out to make a new revision");
    }

    @Test
    void shouldTurnAnOldRevisionsIdToTheCurrentActiveOne() {
        account.accepts(created(ACTIVE));
        account.accepts(revised(FIRST).sections(manners(6)).event());

        assertThat(account.knows(revised(FIRST).sections(manners(6)).event())).isEqualTo(ResourceKey.revision(SECOND));
        assertThat(revision(
                        account.accepts(revised(FIRST).inPlace().name("Other").event())))
                .isEqualTo(SECOND);
    }

    @Test
    void shouldRewriteADraftInPlaceUntilItIsActivated() {
        account.accepts(created(DRAFT));

        Moved rewritten =
                account.accepts(revised(FIRST).inPlace().sections(manners(6)).event());
        Moved activated = account.accepts(revised(FIRST).state(ACTIVE).event());

        assertThat(published(rewritten)).isEmpty();
        assertThat(published(activated))
                .extracting(Scorecard::id, Scorecard::revision, Scorecard::amendment, Scorecard::state)
                .containsExactly(tuple(FIRST, 1, 0, ACTIVE));
    }

    @Test
    void shouldKeepTheActiveRevisionInForceWhileADraftOfTheNextIsPrepared() {
        account.accepts(created(ACTIVE));
        ScorecardRevised prepare =
                revised(FIRST).state(DRAFT).sections(manners(6)).event();

        Moved draft = account.accepts(prepare);
        assertThat(published(draft)).isEmpty();
        assertThat(account.knows(prepare)).as("the draft, once only").isEqualTo(draft.subject());
        assertThat(revision(
                        account.accepts(revised(FIRST).inPlace().name("Urgent").event())))
                .as("the first revision still stands for the active one")
                .isEqualTo(FIRST);

        assertThat(published(account.accepts(revised(SECOND).state(ACTIVE).event())))
                .extracting(Scorecard::id, Scorecard::amendment, Scorecard::state)
                .containsExactly(tuple(SECOND, 0, ACTIVE), tuple(FIRST, 2, RETIRED));
    }

    @Test
    void shouldRetireAndReactivateARevisionByAmendments() {
        account.accepts(created(ACTIVE));

        Moved retired = account.accepts(revised(FIRST).state(RETIRED).event());
        Moved active = account.accepts(revised(FIRST).state(ACTIVE).event());

        assertThat(List.of(published(retired).getFirst(), published(active).getFirst()))
                .extracting(Scorecard::id, Scorecard::amendment, Scorecard::state)
                .containsExactly(tuple(FIRST, 1, RETIRED), tuple(FIRST, 2, ACTIVE));
    }

    @Test
    void shouldRefuseStatesThatNothingLeadsTo() {
        account.accepts(created(ACTIVE));

        assertThat(account.refuses(revised(FIRST).inPlace().state(DRAFT).event())
                        .category())
                .isEqualTo(Category.IN_USE);
        assertThat(account.refuses(revised(FIRST).state(DELETED).event()).reason())
                .contains("use DELETE");
        assertThat(account.refuses(revised(FIRST).state(RETIRED).name("Other").event())
                        .category())
                .isEqualTo(Category.ILLEGAL_TRANSITION);
        assertThat(account.refuses(created("another", RETIRED, manners(5))).faults())
                .extracting(Fault::field)
                .containsExactly("state");
    }

    @Test
    void shouldDeleteAllThatStillStandsAndKnowItsRepeat() {
        account.accepts(created(ACTIVE));
        account.accepts(revised(FIRST).state(DRAFT).name("Next").event());

        Moved deleted = account.accepts(new ScorecardDeleted(FIRST, null));

        assertThat(published(deleted))
                .as("what was never published is not published now")
                .extracting(Scorecard::id, Scorecard::amendment, Scorecard::state)
                .containsExactly(tuple(FIRST, 1, DELETED));
        assertThat(account.state().all(ScorecardRevision.class)).hasSize(2).allMatch(Resource::isGone);
        account.knows(new ScorecardDeleted(SECOND, null));
        assertThat(account.refuses(revised(FIRST).name("Other").event()).category())
                .isEqualTo(Category.DELETED);
    }

    @Test
    void shouldNotKnowWhatItNeverMade() {
        account.accepts(created(ACTIVE));

        assertThat(account.refuses(revised(new RevisionId(99)).name("Other").event())
                        .category())
                .isEqualTo(Category.NOT_FOUND);
        assertThat(account.refuses(new ScorecardDeleted(new RevisionId(99), null))
                        .reason())
                .isEqualTo(
                        "Expected the id of something in this account, found scorecard revision 99, which is not there");
    }

    @Test
    void shouldForgetARetiredRevisionOnceAnotherSucceedsIt() {
        account.accepts(created(ACTIVE));
        account.accepts(revised(FIRST).state(RETIRED).event());

        Moved moved = account.accepts(
                revised(FIRST).state(ACTIVE).sections(manners(6)).event());

        assertThat(published(moved)).extracting(Scorecard::id, Scorecard::state).containsExactly(tuple(SECOND, ACTIVE));
        assertThat(account.state().all(ScorecardRevision.class))
                .extracting(Resource::key)
                .containsExactly(ResourceKey.revision(SECOND));
    }

    @Test
    void shouldMeanTheSameNewCriterionWhenARequestWithoutIdsIsRepeated() {
        account.accepts(created(ACTIVE));
        ScorecardRevised draft = revised(FIRST)
                .state(DRAFT)
                .sections(section(null, "Manners", criterion(null, "Farewell", 5)))
                .event();
        ScorecardRevised active = revised(FIRST)
                .sections(section(null, "Manners", criterion(null, "Farewell", 5)))
                .event();

        assertThat(account.knows(afterAccepting(draft))).isEqualTo(ResourceKey.revision(SECOND));
        assertThat(account.knows(afterAccepting(active))).isEqualTo(ResourceKey.revision(new RevisionId(3)));
    }

    private ScorecardRevised afterAccepting(ScorecardRevised event) {
        account.accepts(event);
        return event;
    }

    @Test
    void shouldBringBackADraftThatWasSetAside() {
        account.accepts(created(DRAFT));

        Moved aside = account.accepts(revised(FIRST).state(RETIRED).event());
        Moved back = account.accepts(revised(FIRST).state(ACTIVE).event());

        assertThat(published(aside)).isEmpty();
        assertThat(published(back))
                .extracting(Scorecard::id, Scorecard::amendment, Scorecard::state)
                .containsExactly(tuple(FIRST, 0, ACTIVE));
    }

    @Test
    void shouldNeverGiveTheIdOfAPastCriterionToANewOne() {
        account.accepts(created(ACTIVE, section(null, "Manners", criterion(null, "A", 5), criterion(null, "B", 5))));
        account.accepts(revised(FIRST)
                .sections(section(1L, "Manners", criterion(1L, "A", 5)))
                .event());

        Moved moved = account.accepts(revised(FIRST)
                .sections(section(1L, "Manners", criterion(1L, "A", 5), criterion(null, "C", 5)))
                .event());

        assertThat(published(moved)
                        .getFirst()
                        .criteria()
                        .map(criterion -> criterion.id().value()))
                .containsExactly(1L, 3L);
    }

    @Test
    void shouldRefuseASecondScorecardForOneExternalId() {
        ExternalSid sid = new ExternalSid("GM00000000000000000000000000000001");
        account.accepts(created(ACTIVE));
        account.accepts(revised(FIRST).externalSid(sid).event());
        account.accepts(created("another", ACTIVE, manners(5)));

        ConfigurationRefusal refusal =
                account.refuses(revised(new RevisionId(3)).externalSid(sid).event());

        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("externalSid");
    }

    @Test
    void shouldRefuseAnUnknownProfile() {
        ConfigurationRefusal refusal = account.refuses(new ScorecardCreated(
                creation("x"),
                new ScorecardDraft("X", ACTIVE, "nobody", null, null, List.of(manners(5)), Assignment.EVERYTHING)));

        assertThat(refusal.faults())
                .containsExactly(new Fault("profile", "Expected the name of a profile such as enneo, found 'nobody'"));
    }

    @Test
    void shouldTakeAProfilesPolicyAlong() {
        account.accepts(created(ACTIVE));

        Moved moved = account.accepts(revised(FIRST).profile("maestroqa").event());

        assertThat(published(moved).getFirst().policy()).isEqualTo(Profile.MAESTROQA.policy());
    }

    @Test
    void shouldHoldAChangeToTheVersionItWasMadeFor() {
        account.accepts(created(ACTIVE));
        account.accepts(revised(FIRST).inPlace().ifVersion(1).name("Other").event());

        assertThat(account.refuses(revised(FIRST)
                                .inPlace()
                                .ifVersion(1)
                                .name("Third")
                                .event())
                        .category())
                .isEqualTo(Category.STALE);
        account.knows(revised(FIRST).inPlace().ifVersion(1).name("Other").event());
    }

    @Test
    void shouldHoldADeletionToTheVersionItWasMadeForAndKnowItsRepeat() {
        account.accepts(created(ACTIVE));
        account.accepts(revised(FIRST).inPlace().name("Other").event());

        assertThat(account.refuses(new ScorecardDeleted(FIRST, 1L)).category()).isEqualTo(Category.STALE);
        account.accepts(new ScorecardDeleted(FIRST, 2L));
        account.knows(new ScorecardDeleted(FIRST, 2L));
    }

    @Test
    void shouldForgetTheContentOfPastRevisions() {
        account.accepts(created(ACTIVE));
        for (int points = 6; points < 30; points++) {
            account.accepts(revised(FIRST).sections(manners(points)).event());
        }

        assertThat(account.state().all(ScorecardRevision.class)).hasSize(1);
    }

    static ScorecardCreated created(ScorecardState state) {
        return created("support", state, manners(5));
    }

    private static ScorecardCreated created(ScorecardState state, SectionDraft... sections) {
        return created("support", state, sections);
    }

    private static ScorecardCreated created(String creation, ScorecardState state, SectionDraft... sections) {
        return new ScorecardCreated(
                creation(creation),
                new ScorecardDraft("Support", state, "enneo", null, null, List.of(sections), Assignment.EVERYTHING));
    }

    static SectionDraft manners(long points) {
        return section(null, "Manners", criterion(null, "Greeting", points), criterion(null, "Tone", 5));
    }

    private static SectionDraft section(@Nullable Long id, String label, CriterionDraft... criteria) {
        return new SectionDraft(id == null ? null : new SectionId(id), null, label, null, false, List.of(criteria));
    }

    private static CriterionDraft criterion(@Nullable Long id, String label, long points) {
        return new CriterionDraft(
                id == null ? null : new CriterionId(id),
                null,
                label,
                Fraction.of(points),
                null,
                true,
                false,
                KnockOut.NONE,
                new Scale.NumericScale(Fraction.ONE),
                Guidance.NONE);
    }

    static Revision revised(RevisionId named) {
        return new Revision(new ScorecardRevised(named, null, null, null, null, null, null, null, null, null));
    }

    /** Words for a change of a scorecard. */
    record Revision(ScorecardRevised event) {
        Revision inPlace() {
            return new Revision(new ScorecardRevised(
                    event.named(),
                    false,
                    event.name(),
                    event.state(),
                    event.profile(),
                    event.policy(),
                    event.sections(),
                    event.assignment(),
                    event.externalSid(),
                    event.ifVersion()));
        }

        Revision name(String name) {
            return with(name, event.state(), event.profile(), event.sections(), event.externalSid(), event.ifVersion());
        }

        Revision state(ScorecardState state) {
            return with(event.name(), state, event.profile(), event.sections(), event.externalSid(), event.ifVersion());
        }

        Revision profile(String profile) {
            return with(event.name(), event.state(), profile, event.sections(), event.externalSid(), event.ifVersion());
        }

        Revision sections(SectionDraft... sections) {
            return with(
                    event.name(),
                    event.state(),
                    event.profile(),
                    List.of(sections),
                    event.externalSid(),
                    event.ifVersion());
        }

        Revision externalSid(ExternalSid sid) {
            return with(
                    event.name(),
                    event.state(),
                    event.profile(),
                    event.sections(),
                    new Replacement<>(sid),
                    event.ifVersion());
        }

        Revision ifVersion(long version) {
            return with(event.name(), event.state(), event.profile(), event.sections(), event.externalSid(), version);
        }

        private Revision with(
                @Nullable String name,
                @Nullable ScorecardState state,
                @Nullable String profile,
                @Nullable List<SectionDraft> sections,
                @Nullable Replacement<ExternalSid> externalSid,
                @Nullable Long ifVersion) {
            return new Revision(new ScorecardRevised(
                    event.named(),
                    event.createNewRevision(),
                    name,
                    state,
                    profile,
                    event.policy(),
                    sections,
                    event.assignment(),
                    externalSid,
                    ifVersion));
        }
    }
}

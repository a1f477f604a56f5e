package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.common.Sealed;
import dev.scoreline.schemas.configuration.AccountConfigured;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.PersonalActor;
import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardRevised;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.translation.UntranslatableException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.ByteBuffer;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigurationFactsTest {

    private static final CategoryCreated CREATED =
            new CategoryCreated(new CreationId("0123456789abcdef0123456789abcdef"), "Opening");

    @Test
    void shouldNameWhatIsCreatedByItsCreationUntilItHasAnId() {
        ConfigurationFact fact = SomeFacts.of(CREATED);

        assertThat(fact.getEntityId()).isEqualTo("category:0123456789abcdef0123456789abcdef");
        assertThat(fact.getCreationId()).isEqualTo("0123456789abcdef0123456789abcdef");
        assertThat(fact.getNaturalKey()).isEqualTo("key");
        assertThat(fact.getBodyDigest()).isEqualTo("digest");
        assertThat(fact.getCorrelation()).isEqualTo("request-1");
        assertThat(fact.getAcceptedAt()).isEqualTo(SomeFacts.NOON);
    }

    @Test
    void shouldSayWhichVersionAChangeIsMeantFor() {
        ConfigurationFact fact = SomeFacts.of(revised(null, 3L));

        assertThat(fact.getIfMatch()).isEqualTo(3L);
        assertThat(fact.getEntityId()).isEqualTo("scorecard:12");
    }

    @Test
    void shouldReadAClearedAssignmentAsEverything() {
        ConfigurationEvent received = ConfigurationFacts.event(SomeFacts.of(revised(new Replacement<>(null), null)));

        assertThat(received).isEqualTo(revised(new Replacement<>(Assignment.EVERYTHING), null));
    }

    @Test
    void shouldKeepWhatIdentifiesAPersonInThePersonalPart() {
        assertThat(SomeFacts.of(CREATED).getPersonal()).isEqualTo(new PersonalActor("Olga", "olga@example.com"));
    }

    @Test
    void shouldLeaveThePersonalPartOutWhereNobodyIsKnown() {
        // Given
        Acceptance byAMachine = new Acceptance(
                new EventId("EV1"),
                SomeFacts.ACCOUNT,
                new Actor("SK1", Actor.Kind.API_KEY, Set.of(), Set.of()),
                null,
                null,
                SomeFacts.NOON,
                "",
                null,
                "");

        // When
        ConfigurationFact fact = ConfigurationFacts.of(byAMachine, CREATED);

        // Then
        assertThat(fact.getPersonal()).isNull();
    }

    @Test
    void shouldRefuseATypeThatOnlyANewerVersionKnows() {
        // Given
        ConfigurationFact newer = ConfigurationFact.newBuilder(SomeFacts.of(CREATED))
                .setType("CategoryPainted")
                .build();

        // Then
        assertUntranslatable(newer, "Expected a type of configuration fact that this version knows");
    }

    @Test
    void shouldRefuseACreationThatNothingTellsFromItsRepeats() {
        // Given
        ConfigurationFact nameless = ConfigurationFact.newBuilder(SomeFacts.of(CREATED))
                .setCreationId(null)
                .build();

        // Then
        assertUntranslatable(nameless, "Expected a creation id in a fact of type CategoryCreated, found none");
    }

    @Test
    void shouldRefuseATimeZoneThatIsNone() {
        // Given
        ConfigurationFact adrift = ConfigurationFact.newBuilder(SomeFacts.of(CREATED))
                .setType("AccountConfigured")
                .setCategoryCreated(null)
                .setAccountConfigured(new AccountConfigured("Europe/Atlantis", null, null, null, null, null))
                .build();

        // Then
        assertUntranslatable(adrift, "Europe/Atlantis");
    }

    @Test
    void shouldRefuseAFactWhoseActorItCannotOpen() {
        // Given
        ConfigurationFact sealed = ConfigurationFact.newBuilder(SomeFacts.of(CREATED))
                .setPersonal(null)
                .setSealed(Sealed.newBuilder()
                        .setKeyId("key-1")
                        .setNonce(ByteBuffer.allocate(1))
                        .setCiphertext(ByteBuffer.allocate(1))
                        .build())
                .build();

        // Then
        assertUntranslatable(sealed, "found it sealed");
    }

    private static void assertUntranslatable(ConfigurationFact fact, String words) {
        assertThatThrownBy(() -> ConfigurationFacts.event(fact))
                .isInstanceOf(UntranslatableException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("Olga");
    }

    private static ScorecardRevised revised(@Nullable Replacement<Assignment> assignment, @Nullable Long ifVersion) {
        return new ScorecardRevised(
                new RevisionId(12), null, null, null, null, null, null, assignment, null, ifVersion);
    }
}

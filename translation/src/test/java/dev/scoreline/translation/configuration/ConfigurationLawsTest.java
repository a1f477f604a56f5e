package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.AccountConfiguration;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.envelope.Envelope;
import dev.scoreline.scorecard.configuration.Acceptance;
import dev.scoreline.scorecard.configuration.Configuration;
import dev.scoreline.scorecard.configuration.Configuration.Kept;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationFold;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every life of an account: the wire adds nothing to it and takes nothing away. */
class ConfigurationLawsTest {

    private static final int LIVES = 40;
    private static final int FACTS = 120;
    /** Neighbouring seeds begin alike; far ones do not. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final String ACCOUNT = SomeFacts.ACCOUNT.value();

    /** One fact of a life, sent and received, with what it met and what came of it. */
    private record Folded(
            ConfigurationEvent event,
            ConfigurationFact received,
            @Nullable Configuration before,
            Acceptance acceptance,
            ConfigurationOutcome outcome) {}

    private interface Law {
        void holds(Folded folded) throws IOException;
    }

    @Test
    void shouldReceiveTheVeryEventsThatWereSent() throws IOException {
        everyFact(folded ->
                assertThat(ConfigurationFacts.event(folded.received())).isEqualTo(folded.event()));
    }

    @Test
    void shouldSendOnlyFactsThatEveryReaderTakesForSound() throws IOException {
        everyFact(folded -> assertThat(Envelope.of(folded.received())).isInstanceOf(Envelope.Valid.class));
    }

    @Test
    void shouldReadTheVeryConfigurationThatWasWritten() throws IOException {
        everyFact(folded -> {
            if (folded.outcome() instanceof Moved moved) {
                assertThat(stored(moved.after())).isEqualTo(moved.after());
            }
        });
    }

    @Test
    void shouldFoldOntoWhatWasStoredAsOntoTheConfigurationItself() throws IOException {
        everyFact(folded -> {
            if (folded.before() != null) {
                assertThat(ConfigurationFold.apply(
                                stored(folded.before()),
                                folded.acceptance(),
                                ConfigurationFacts.event(folded.received())))
                        .isEqualTo(folded.outcome());
            }
        });
    }

    @Test
    void shouldWriteTheSameConfigurationAsTheSameBytes() throws IOException {
        everyFact(folded -> {
            if (folded.outcome() instanceof Moved moved) {
                assertThat(written(stored(moved.after())).toByteBuffer())
                        .isEqualTo(written(moved.after()).toByteBuffer());
            }
        });
    }

    @Test
    void shouldNeverStoreMoreBytesThanTheFoldCounted() throws IOException {
        everyFact(folded -> {
            if (folded.outcome() instanceof Moved moved) {
                assertThat((long) written(moved.after()).toByteBuffer().remaining())
                        .isLessThan(moved.after().footprint());
            }
        });
    }

    @Test
    void shouldTellEveryChangedResourceAsItNowStands() throws IOException {
        everyFact(folded -> {
            if (folded.outcome() instanceof Moved moved) {
                ConfigurationHistory history = history(folded);
                assertThat(history.getStates().stream().map(Resources::toDomain))
                        .containsExactlyElementsOf(changed(moved));
            }
        });
    }

    @Test
    void shouldMeetEveryKindOfEventAndOutcome() throws IOException {
        // Given
        Set<Class<?>> events = new HashSet<>();
        Set<Class<?>> outcomes = new HashSet<>();

        // When
        everyFact(folded -> {
            events.add(folded.event().getClass());
            outcomes.add(folded.outcome().getClass());
        });

        // Then
        assertThat(events).containsExactlyInAnyOrderElementsOf(allEvents());
        assertThat(outcomes).containsExactlyInAnyOrder(Moved.class, Duplicate.class, Refused.class);
    }

    private static List<Class<?>> allEvents() {
        return Stream.<Class<?>>of(ConfigurationEvent.class.getPermittedSubclasses())
                .flatMap(family -> Stream.<Class<?>>of(family.getPermittedSubclasses()))
                .toList();
    }

    private static void everyFact(Law law) throws IOException {
        for (int life = 0; life < LIVES; life++) {
            live(new Random(life * SPREAD), law);
        }
    }

    private static void live(Random random, Law law) throws IOException {
        Configuration configuration = null;
        long offset = 7;
        for (ConfigurationEvent event : new AnyEvents(random).some(FACTS)) {
            offset += 1 + random.nextInt(3);
            Acceptance acceptance = new Acceptance(offset, Instant.ofEpochMilli(1_772_000_000_000L + offset));
            ConfigurationOutcome outcome = ConfigurationFold.apply(configuration, acceptance, event);
            ConfigurationFact received =
                    ConfigurationFact.fromByteBuffer(SomeFacts.of(event).toByteBuffer());
            law.holds(new Folded(event, received, configuration, acceptance, outcome));
            configuration = outcome instanceof Moved moved ? moved.after() : configuration;
        }
    }

    private static ConfigurationHistory history(Folded folded) throws IOException {
        SourcePosition position = new SourcePosition(3, folded.acceptance().position());
        ConfigurationHistory told = ConfigurationHistories.of(folded.received(), position, folded.outcome(), 1);
        return ConfigurationHistory.fromByteBuffer(told.toByteBuffer());
    }

    private static List<Kept> changed(Moved moved) {
        return moved.effects().stream()
                .filter(Effect.ResourceChanged.class::isInstance)
                .map(effect -> ((Effect.ResourceChanged) effect).kept())
                .toList();
    }

    private static Configuration stored(Configuration configuration) throws IOException {
        return Configurations.toDomain(
                AccountConfiguration.fromByteBuffer(written(configuration).toByteBuffer()));
    }

    private static AccountConfiguration written(Configuration configuration) {
        return Configurations.toWire(ACCOUNT, 3, configuration);
    }
}

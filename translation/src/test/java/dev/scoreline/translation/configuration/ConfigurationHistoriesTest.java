package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.common.Fault;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Refused;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.identity.CreationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigurationHistoriesTest {

    private static final SourcePosition POSITION = new SourcePosition(3, 17L);
    private static final ConfigurationFact FACT =
            SomeFacts.of(new CategoryCreated(new CreationId("0".repeat(32)), "Opening"));

    @ParameterizedTest
    @EnumSource
    void shouldSayWhyAFactWasRefused(ConfigurationRefusal.Category category) {
        // Given
        ConfigurationOutcome refused = new Refused(new ConfigurationRefusal(
                category, "Expected a, found b", List.of(new ConfigurationRefusal.Fault("name", "Expected a"))));

        // When
        ConfigurationHistory history = ConfigurationHistories.of(FACT, POSITION, refused, 4);

        // Then
        assertThat(history.getOutcome()).isEqualTo(Outcome.REFUSED);
        assertThat(history.getRefusal().getCode().name()).isEqualTo(category.name());
        assertThat(history.getRefusal().getMessage()).isEqualTo("Expected a, found b");
        assertThat(history.getRefusal().getFaults()).containsExactly(new Fault("name", "Expected a"));
        assertThat(history.getVersion()).isEqualTo(4);
        assertThat(history.getEntityId()).isEqualTo(FACT.getEntityId());
        assertThat(history.getStates()).isEmpty();
    }

    @Test
    void shouldNameWhatAnswersARepeat() {
        // Given
        ConfigurationOutcome repeat = new Duplicate(new ResourceKey(ResourceKey.Kind.CATEGORY, "FY1"));

        // When
        ConfigurationHistory history = ConfigurationHistories.of(FACT, POSITION, repeat, 4);

        // Then
        assertThat(history.getOutcome()).isEqualTo(Outcome.DUPLICATE);
        assertThat(history.getEntityId()).isEqualTo("category:FY1");
    }

    @Test
    void shouldTellWhereTheFactLiesAndWhoseItIs() {
        ConfigurationHistory history = ConfigurationHistories.of(
                FACT, POSITION, new Duplicate(new ResourceKey(ResourceKey.Kind.CATEGORY, "FY1")), 4);

        assertThat(history.getSource()).isEqualTo(POSITION);
        assertThat(history.getEventId()).isEqualTo("EV1");
        assertThat(history.getFactType()).isEqualTo("CategoryCreated");
        assertThat(history.getActor()).isEqualTo(FACT.getActor());
        assertThat(history.getCorrelation()).isEqualTo("request-1");
        assertThat(history.getPersonal().getUserEmail()).isEqualTo("olga@example.com");
    }

    @Test
    void shouldRecordNothingOfAReplay() {
        assertThatThrownBy(() -> ConfigurationHistories.of(FACT, POSITION, ConfigurationOutcome.ALREADY_FOLDED, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("record nothing");
    }
}

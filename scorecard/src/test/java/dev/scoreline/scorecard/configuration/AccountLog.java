package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect.RevisionPublished;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Refused;
import dev.scoreline.scorecard.identity.CreationId;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** An account whose events are folded one after the other, as its partition would. */
final class AccountLog {

    private @Nullable Configuration state;
    private long position = 41;

    Moved accepts(ConfigurationEvent event) {
        ConfigurationOutcome outcome = ConfigurationFold.apply(state, next(), event);
        assertThat(outcome).isInstanceOf(Moved.class);
        Moved moved = (Moved) outcome;
        state = moved.after();
        return moved;
    }

    ConfigurationRefusal refuses(ConfigurationEvent event) {
        ConfigurationOutcome outcome = ConfigurationFold.apply(state, next(), event);
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).refusal();
    }

    ResourceKey knows(ConfigurationEvent event) {
        ConfigurationOutcome outcome = ConfigurationFold.apply(state, next(), event);
        assertThat(outcome).isInstanceOf(Duplicate.class);
        return ((Duplicate) outcome).subject();
    }

    private Acceptance next() {
        position++;
        return new Acceptance(position, at(position));
    }

    static Instant at(long position) {
        return Instant.EPOCH.plusSeconds(position);
    }

    Configuration state() {
        return Objects.requireNonNull(state, "nothing was accepted yet");
    }

    <R extends Resource> R has(ResourceKey key, Class<R> type) {
        Resource resource = Objects.requireNonNull(state().find(key), key.toString());
        assertThat(resource).isInstanceOf(type);
        return type.cast(resource);
    }

    static List<Scorecard> published(Moved moved) {
        return moved.effects().stream()
                .filter(RevisionPublished.class::isInstance)
                .map(effect -> ((RevisionPublished) effect).scorecard())
                .toList();
    }

    static RevisionId revision(Moved moved) {
        return revision(moved.subject());
    }

    static RevisionId revision(ResourceKey key) {
        assertThat(key.kind()).isEqualTo(ResourceKey.Kind.SCORECARD_REVISION);
        return new RevisionId(Long.parseLong(key.id()));
    }

    static ExternalSid sid(Moved moved) {
        return new ExternalSid(moved.subject().id());
    }

    static CreationId creation(String what) {
        UUID uuid = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return new CreationId(uuid.toString().replace("-", ""));
    }
}

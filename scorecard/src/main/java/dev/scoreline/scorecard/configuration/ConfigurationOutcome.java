package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.configuration.Configuration.Kept;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What became of an event. Only {@link Moved} leaves a different configuration behind. */
public sealed interface ConfigurationOutcome {

    /**
     * It was accepted.
     *
     * @param subject what the event was about, with the id it was given
     * @param effects what must happen because of it, publications in the order they come into force
     */
    record Moved(Configuration after, ResourceKey subject, List<FieldChange> changes, List<Effect> effects)
            implements ConfigurationOutcome {
        public Moved {
            changes = List.copyOf(changes);
            effects = List.copyOf(effects);
        }
    }

    /** It was fine and changed nothing; {@code subject} is what answers it. */
    record Duplicate(ResourceKey subject) implements ConfigurationOutcome {}

    record Refused(ConfigurationRefusal refusal) implements ConfigurationOutcome {}

    /** Its position lies at or below the last one that moved anything: a replay onto a kept store. */
    record AlreadyFolded() implements ConfigurationOutcome {}

    ConfigurationOutcome ALREADY_FOLDED = new AlreadyFolded();

    /** What follows from an accepted event. */
    sealed interface Effect {

        /** Goes into every partition of the facts that are scored; named by its revision id and amendment. */
        record RevisionPublished(Scorecard scorecard) implements Effect {}

        /** A resource as it now stands; its version rises by one with each accepted change of it. */
        record ResourceChanged(Kept kept) implements Effect {
            public Resource resource() {
                return kept.resource();
            }
        }
    }

    /** One field that changed, for the history. */
    record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}

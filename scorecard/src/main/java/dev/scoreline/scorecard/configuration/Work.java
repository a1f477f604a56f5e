package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.Configuration.Counters;
import dev.scoreline.scorecard.configuration.Configuration.Creation;
import dev.scoreline.scorecard.configuration.Configuration.Kept;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.FieldChange;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.identity.CreationId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The next configuration in the making: one event's changes, dropped whole when the event is refused. */
final class Work {

    private final Configuration before;
    private final Acceptance acceptance;
    private final SortedMap<ResourceKey, Kept> resources;
    private final SortedMap<Long, Line> lines;
    private final SortedMap<CreationId, Creation> creations;
    private final Map<ResourceKey, Kept> changed = new LinkedHashMap<>();
    private final List<Effect> published = new ArrayList<>();
    private Counters counters;

    Work(Configuration before, Acceptance acceptance) {
        this.before = before;
        this.acceptance = acceptance;
        this.resources = new TreeMap<>(before.resources());
        this.lines = new TreeMap<>(before.lines());
        this.creations = new TreeMap<>(before.creations());
        this.counters = before.counters();
    }

    <R extends Resource> @Nullable R find(ResourceKey key, Class<R> type) {
        Kept kept = resources.get(key);
        return kept == null ? null : type.cast(kept.resource());
    }

    <R extends Resource> List<R> living(Class<R> type) {
        return resources.values().stream()
                .map(Kept::resource)
                .filter(resource -> type.isInstance(resource) && !resource.isGone())
                .map(type::cast)
                .toList();
    }

    boolean lives(ResourceKey key) {
        Kept kept = resources.get(key);
        return kept != null && !kept.resource().isGone();
    }

    long version(ResourceKey key) {
        Kept kept = resources.get(key);
        return kept == null ? 0 : kept.version();
    }

    /** Sets a resource; one event raises its version by one, however often it comes by. */
    void put(Resource resource) {
        ResourceKey key = resource.key();
        Kept old = before.resources().get(key);
        if (old != null && old.resource().equals(resource)) {
            resources.put(key, old);
            changed.remove(key);
        } else {
            Kept kept = kept(resource, old);
            resources.put(key, kept);
            changed.put(key, kept);
        }
    }

    private Kept kept(Resource resource, @Nullable Kept old) {
        return old == null
                ? new Kept(resource, 1, acceptance, acceptance.at(), deletedAt(resource, null))
                : new Kept(resource, old.version() + 1, acceptance, old.firstAcceptedAt(), deletedAt(resource, old));
    }

    private @Nullable Instant deletedAt(Resource resource, @Nullable Kept old) {
        if (!resource.isGone()) {
            return null;
        }
        return old == null || old.deletedAt() == null ? acceptance.at() : old.deletedAt();
    }

    void publish(Scorecard scorecard) {
        published.add(new Effect.RevisionPublished(scorecard));
    }

    /** Forgets the content of a past revision; its last change is still told. */
    void forget(ResourceKey key) {
        resources.remove(key);
    }

    @Nullable Line line(RevisionId revision) {
        return lines.values().stream()
                .filter(line -> line.revisions().contains(revision))
                .findFirst()
                .orElse(null);
    }

    /** The line of a scorecard by any of its revisions, past ones included. */
    Line lineOf(ResourceKey revision) {
        return lines.values().stream()
                .filter(line ->
                        line.revisions().stream().map(ResourceKey::revision).anyMatch(revision::equals))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected the line of " + revision + ", found none"));
    }

    Line line(ScorecardBase base) {
        return Objects.requireNonNull(lines.get(base.value()), "every scorecard has a line");
    }

    Line newLine(Family family) {
        counters = new Counters(counters.base() + 1, counters.revision(), counters.section(), counters.criterion());
        return keep(new Line(new ScorecardBase(counters.base()), family));
    }

    Line keep(Line line) {
        lines.put(line.base().value(), line);
        return line;
    }

    RevisionId newRevision() {
        counters = new Counters(counters.base(), counters.revision() + 1, counters.section(), counters.criterion());
        return new RevisionId(counters.revision());
    }

    SectionId newSection() {
        counters = new Counters(counters.base(), counters.revision(), counters.section() + 1, counters.criterion());
        return new SectionId(counters.section());
    }

    CriterionId newCriterion() {
        counters = new Counters(counters.base(), counters.revision(), counters.section(), counters.criterion() + 1);
        return new CriterionId(counters.criterion());
    }

    @Nullable Creation creation(CreationId id) {
        return creations.get(id);
    }

    /** What an equal creation made, while it lives. */
    @Nullable ResourceKey stillThere(CreationId id) {
        Creation earlier = creations.get(id);
        return earlier == null || !lives(earlier.made()) ? null : earlier.made();
    }

    void made(CreationId id, ResourceKey made) {
        creations.put(id, new Creation(made, times(id) + 1));
    }

    int times(CreationId id) {
        Creation earlier = creations.get(id);
        return earlier == null ? 0 : earlier.times();
    }

    /** What the event came to: nothing changed means that it was a repeat. */
    ConfigurationOutcome outcome(ResourceKey subject) {
        if (changed.isEmpty()) {
            return new Duplicate(subject);
        }
        Configuration after =
                new Configuration(before.version() + 1, acceptance.position(), counters, resources, lines, creations);
        return new Moved(after, subject, changes(), effects(subject));
    }

    private List<FieldChange> changes() {
        List<FieldChange> changes = new ArrayList<>();
        changed.forEach((key, kept) -> changes.addAll(Fields.changes(before.find(key), kept.resource())));
        return changes;
    }

    /** The subject first, as whoever waits for the outcome wants it; then the rest, then what comes into force. */
    private List<Effect> effects(ResourceKey subject) {
        List<Effect> effects = new ArrayList<>();
        Kept first = changed.remove(subject);
        if (first != null) {
            effects.add(new Effect.ResourceChanged(first));
        }
        changed.values().forEach(kept -> effects.add(new Effect.ResourceChanged(kept)));
        effects.addAll(published);
        return effects;
    }
}

package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.configuration.Resource.ScorecardRevision;
import dev.scoreline.scorecard.scoring.Activation;
import dev.scoreline.scorecard.scoring.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * How one revision of a scorecard follows another.
 *
 * <p>Whatever is published of a revision after the first time carries the next amendment, changes of state included: so
 * (revision id, amendment) names one publication, and everybody downstream knows a revision's state from its last
 * publication alone. A new revision comes into force before the old one is retired; there is no moment without one.
 */
final class Succession {

    private final Work work;

    Succession(Work work) {
        this.work = work;
    }

    /** What a scorecard says, apart from its number and its state. */
    record Content(
            String name,
            String profile,
            Policy policy,
            @Nullable ExternalSid externalSid,
            List<Section> sections,
            Assignment assignment) {

        static Content of(ScorecardRevision revision) {
            Scorecard scorecard = revision.scorecard();
            return new Content(
                    scorecard.name(),
                    revision.profile(),
                    scorecard.policy(),
                    scorecard.externalSid(),
                    scorecard.sections(),
                    scorecard.assignment());
        }

        /** This content under the number of {@code other}, to be compared with it or to take its place. */
        Scorecard inPlaceOf(Scorecard other, ScorecardState state, int amendment) {
            return numbered(other.base(), other.id(), other.revision(), amendment, state);
        }

        /** Why this content may not become active; empty if it may. */
        List<Refusal> refusals(Line line) {
            return Activation.check(numbered(line.base(), new RevisionId(0), 1, 0, ScorecardState.ACTIVE));
        }

        Scorecard numbered(ScorecardBase base, RevisionId id, int revision, int amendment, ScorecardState state) {
            return new Scorecard(base, id, revision, amendment, externalSid, name, state, sections, policy, assignment);
        }
    }

    /** The kept revisions of a scorecard, the newest first. */
    List<ScorecardRevision> kept(Line line) {
        return line.revisions().stream()
                .map(id -> work.find(ResourceKey.revision(id), ScorecardRevision.class))
                .filter(revision -> revision != null)
                .sorted(Comparator.comparingInt(
                                (ScorecardRevision kept) -> kept.scorecard().revision())
                        .reversed())
                .toList();
    }

    /** The active revision, or the newest there is when none is active. */
    @Nullable ScorecardRevision current(Line line) {
        List<ScorecardRevision> kept = kept(line);
        return kept.stream().filter(Succession::isActive).findFirst().orElse(kept.isEmpty() ? null : kept.getFirst());
    }

    /** A revision that did not exist before, active or a draft. */
    ResourceKey begin(Line line, Content content, ScorecardState state) {
        RevisionId id = work.newRevision();
        Line longer = work.keep(line.with(id));
        Scorecard scorecard = content.numbered(line.base(), id, longer.lastRevision(), 0, state);
        enter(longer, new ScorecardRevision(scorecard, line.family(), content.profile(), false));
        return ResourceKey.revision(id);
    }

    /** Another content or state for a revision nobody uses yet. */
    void rewrite(Line line, ScorecardRevision draft, Content content, ScorecardState state) {
        Scorecard scorecard = content.inPlaceOf(draft.scorecard(), state, 0);
        enter(line, new ScorecardRevision(scorecard, line.family(), content.profile(), false));
    }

    /** The same arithmetic in other words or another state, for a revision in use. */
    void amend(ScorecardRevision published, Content content, ScorecardState state) {
        Scorecard old = published.scorecard();
        ScorecardRevision same = new ScorecardRevision(
                content.inPlaceOf(old, state, old.amendment()), published.family(), content.profile(), true);
        if (!same.equals(published)) {
            Scorecard amended = content.inPlaceOf(old, state, old.amendment() + 1);
            work.put(new ScorecardRevision(amended, published.family(), content.profile(), true));
            work.publish(amended);
        }
    }

    void amend(ScorecardRevision published, ScorecardState state) {
        amend(published, Content.of(published), state);
    }

    private void enter(Line line, ScorecardRevision revision) {
        boolean active = isActive(revision);
        work.put(new ScorecardRevision(
                revision.scorecard(), revision.family(), revision.profile(), active || revision.published()));
        if (active) {
            work.publish(revision.scorecard());
            kept(line).stream()
                    .filter(other -> other.published() && !other.key().equals(revision.key()))
                    .forEach(this::supersede);
        }
    }

    private void supersede(ScorecardRevision old) {
        amend(old, ScorecardState.RETIRED);
        work.forget(old.key());
    }

    private static boolean isActive(ScorecardRevision revision) {
        return revision.scorecard().state() == ScorecardState.ACTIVE;
    }
}

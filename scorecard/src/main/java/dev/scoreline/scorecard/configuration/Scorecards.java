package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.configuration.Configuration.Creation;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardRevised;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.Resource.ScorecardRevision;
import dev.scoreline.scorecard.configuration.Succession.Content;
import dev.scoreline.scorecard.revision.RevisionDiff;
import dev.scoreline.scorecard.scoring.Profile;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Scorecards as the Mind family configures them: whole, under revisions that clients ask for. */
final class Scorecards {

    private final Work work;
    private final Succession succession;

    Scorecards(Work work) {
        this.work = work;
        this.succession = new Succession(work);
    }

    ConfigurationOutcome create(ScorecardCreated event) {
        ScorecardRevision made = living(event);
        if (made != null) {
            return new Duplicate(made.key());
        }
        ScorecardDraft draft = event.scorecard();
        List<Fault> faults = new ArrayList<>();
        if (draft.state() != ScorecardState.DRAFT && draft.state() != ScorecardState.ACTIVE) {
            faults.add(new Fault("state", "Expected draft or active for a new scorecard, found " + draft.state()));
        }
        Line line = work.newLine(Family.MIND);
        Numbering numbering = new Numbering(line, List.of(), draft.sections(), faults);
        Content content = content(draft, numbering, faults);
        check(line, content, draft.state(), faults);
        return faults.isEmpty()
                ? begin(event, numbering.remembered(line), content)
                : ConfigurationRefusal.invalid(faults);
    }

    private ConfigurationOutcome begin(ScorecardCreated event, Line line, Content content) {
        ResourceKey key = succession.begin(line, content, event.scorecard().state());
        work.made(event.creation(), key);
        return work.outcome(key);
    }

    private static Content content(ScorecardDraft draft, Numbering numbering, List<Fault> faults) {
        return new Content(
                draft.name(),
                draft.profile(),
                policy(draft.profile(), draft.policy(), faults),
                draft.externalSid(),
                numbering.sections(draft.sections()),
                draft.assignment());
    }

    ConfigurationOutcome delete(ScorecardDeleted event) {
        ResourceKey named = ResourceKey.revision(event.named());
        Line line = work.line(event.named());
        if (line == null) {
            return ConfigurationRefusal.unknown(named);
        }
        if (line.family() == Family.FLEX) {
            return assembled(line);
        }
        ScorecardRevision current = Objects.requireNonNull(succession.current(line), "a line has a revision");
        if (!current.isGone() && event.ifVersion() != null && event.ifVersion() != work.version(current.key())) {
            return stale(event.ifVersion(), current);
        }
        for (ScorecardRevision revision : succession.kept(line)) {
            if (revision.published()) {
                succession.amend(revision, ScorecardState.DELETED);
            } else {
                succession.rewrite(line, revision, Content.of(revision), ScorecardState.DELETED);
            }
        }
        return work.outcome(current.key());
    }

    ConfigurationOutcome revise(ScorecardRevised event) {
        Line line = work.line(event.named());
        if (line == null) {
            return ConfigurationRefusal.unknown(ResourceKey.revision(event.named()));
        }
        if (line.family() == Family.FLEX) {
            return assembled(line);
        }
        ScorecardRevision target = target(line, event);
        return target.isGone() ? ConfigurationRefusal.gone(target.key()) : revise(line, target, event);
    }

    private ConfigurationOutcome revise(Line line, ScorecardRevision target, ScorecardRevised event) {
        List<Fault> faults = new ArrayList<>();
        Numbering numbering = new Numbering(line, known(line, target), sections(event), faults);
        Content content = edited(Content.of(target), event, numbering, faults);
        ScorecardState state =
                Objects.requireNonNullElse(event.state(), target.scorecard().state());
        if (faults.isEmpty() && !differs(target, content, state)) {
            return new Duplicate(target.key());
        }
        if (event.ifVersion() != null && event.ifVersion() != work.version(target.key())) {
            return stale(event.ifVersion(), target);
        }
        check(line, content, state, faults);
        return faults.isEmpty()
                ? new Revising(
                                work,
                                work.keep(numbering.remembered(line)),
                                target,
                                content,
                                state,
                                event.createNewRevision())
                        .outcome()
                : ConfigurationRefusal.invalid(faults);
    }

    /** An open draft stands for itself; any other revision for the one in force, else for the newest. */
    private ScorecardRevision target(Line line, ScorecardRevised event) {
        ScorecardRevision named = work.find(ResourceKey.revision(event.named()), ScorecardRevision.class);
        return named != null && named.scorecard().state() == ScorecardState.DRAFT
                ? named
                : Objects.requireNonNull(succession.current(line), "a line has a revision");
    }

    private List<Section> known(Line line, ScorecardRevision target) {
        return Stream.concat(Stream.of(target), succession.kept(line).stream())
                .flatMap(revision -> revision.scorecard().sections().stream())
                .toList();
    }

    private static List<ScorecardDraft.SectionDraft> sections(ScorecardRevised event) {
        return event.sections() == null ? List.of() : event.sections();
    }

    private static Content edited(Content old, ScorecardRevised event, Numbering numbering, List<Fault> faults) {
        List<Section> sections = event.sections() == null ? old.sections() : numbering.sections(event.sections());
        return new Content(
                Objects.requireNonNullElse(event.name(), old.name()),
                Objects.requireNonNullElse(event.profile(), old.profile()),
                policy(old, event, faults),
                event.externalSid() == null
                        ? old.externalSid()
                        : event.externalSid().value(),
                sections,
                assignment(old, event));
    }

    private static Assignment assignment(Content old, ScorecardRevised event) {
        return event.assignment() == null
                ? old.assignment()
                : Objects.requireNonNullElse(event.assignment().value(), Assignment.EVERYTHING);
    }

    private static Policy policy(Content old, ScorecardRevised event, List<Fault> faults) {
        if (event.policy() == null && event.profile() == null) {
            return old.policy();
        }
        String profile = Objects.requireNonNullElse(event.profile(), old.profile());
        return policy(profile, event.policy() == null ? null : event.policy().value(), faults);
    }

    private static Policy policy(String profile, @Nullable Policy given, List<Fault> faults) {
        Profile known = Profile.named(profile).orElse(null);
        if (known == null) {
            faults.add(new Fault("profile", "Expected the name of a profile such as enneo, found '" + profile + "'"));
            return Profile.ENNEO.policy();
        }
        return given == null ? known.policy() : given;
    }

    static boolean differs(ScorecardRevision revision, Content content, ScorecardState state) {
        return revision.scorecard().state() != state || differs(revision, content);
    }

    static boolean differs(ScorecardRevision revision, Content content) {
        Scorecard old = revision.scorecard();
        return !content.profile().equals(revision.profile())
                || !RevisionDiff.between(old, content.inPlaceOf(old, old.state(), old.amendment()))
                        .isEmpty();
    }

    private void check(Line line, Content content, ScorecardState state, List<Fault> faults) {
        ExternalSid sid = content.externalSid();
        if (sid != null && isBoundElsewhere(sid, line)) {
            faults.add(new Fault(
                    "externalSid", "Expected an id that no other scorecard is bound to, found " + sid + " in use"));
        }
        if (state == ScorecardState.ACTIVE && faults.isEmpty()) {
            content.refusals(line).forEach(refusal -> faults.add(new Fault(refusal.field(), refusal.message())));
        }
    }

    private boolean isBoundElsewhere(ExternalSid sid, Line line) {
        return work.lives(ResourceKey.questionnaire(sid))
                || work.living(ScorecardRevision.class).stream()
                        .map(ScorecardRevision::scorecard)
                        .anyMatch(other ->
                                sid.equals(other.externalSid()) && !other.base().equals(line.base()));
    }

    private @Nullable ScorecardRevision living(ScorecardCreated event) {
        Creation creation = work.creation(event.creation());
        if (creation == null) {
            return null;
        }
        Line line = work.lineOf(creation.made());
        ScorecardRevision current = succession.current(line);
        return current == null || current.isGone() ? null : current;
    }

    private static ConfigurationOutcome assembled(Line line) {
        return ConfigurationRefusal.refused(
                Category.ILLEGAL_TRANSITION,
                "Expected a scorecard of this API, found scorecard " + line.base()
                        + ", which is assembled from a questionnaire; change the questionnaire");
    }

    private ConfigurationOutcome stale(long expected, ScorecardRevision found) {
        return ConfigurationRefusal.refused(
                Category.STALE,
                "Expected version " + expected + " as If-Match says, found version " + work.version(found.key())
                        + " of " + found.key() + "; read it again and repeat");
    }
}

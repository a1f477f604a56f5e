package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;
import dev.scoreline.scorecard.configuration.Resource.ScorecardRevision;
import dev.scoreline.scorecard.configuration.Succession.Content;
import dev.scoreline.scorecard.revision.RevisionDiff;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Decides where a change of a scorecard goes: into the revision itself or into a new one.
 *
 * <pre>{@code
 *                     nobody used it yet     has been active, createNewRevision
 *                                            true or absent        false
 * words, order        rewritten              new revision          amended
 * scores              rewritten              new revision          refused: in use, with the fields
 * state alone         rewritten              amended (a draft of it is a new revision)
 * }</pre>
 */
final class Revising {

    private final Work work;
    private final Succession succession;
    private final Line line;
    private final ScorecardRevision target;
    private final Content content;
    private final ScorecardState state;
    private final @Nullable Boolean createNewRevision;

    Revising(
            Work work,
            Line line,
            ScorecardRevision target,
            Content content,
            ScorecardState state,
            @Nullable Boolean createNewRevision) {
        this.work = work;
        this.succession = new Succession(work);
        this.line = line;
        this.target = target;
        this.content = content;
        this.state = state;
        this.createNewRevision = createNewRevision;
    }

    ConfigurationOutcome outcome() {
        if (state == ScorecardState.DELETED) {
            return ConfigurationRefusal.invalid(
                    "state", "Expected draft, active or retired, found deleted; use DELETE to delete a scorecard");
        }
        if (!target.published()) {
            succession.rewrite(line, target, content, state);
            return work.outcome(target.key());
        }
        boolean inPlace = Boolean.FALSE.equals(createNewRevision)
                || (!Scorecards.differs(target, content) && state != ScorecardState.DRAFT);
        return inPlace ? amend() : succeed();
    }

    private ConfigurationOutcome amend() {
        if (state == ScorecardState.DRAFT) {
            return ConfigurationRefusal.refused(
                    Category.IN_USE,
                    "Expected active or retired for " + target.key()
                            + ", which has been in use, found draft; leave createNewRevision out to make a draft of it");
        }
        List<String> fields = diff().scoringFields();
        if (!fields.isEmpty()) {
            return ConfigurationRefusal.refused(
                    Category.IN_USE,
                    "Expected changes of text alone with createNewRevision false, because " + target.key()
                            + " is in use; found changes that affect scores: " + String.join(", ", fields)
                            + "; leave createNewRevision out to make a new revision");
        }
        succession.amend(target, content, state);
        return work.outcome(target.key());
    }

    private ConfigurationOutcome succeed() {
        if (state == ScorecardState.RETIRED) {
            return ConfigurationRefusal.refused(
                    Category.ILLEGAL_TRANSITION,
                    "Expected draft or active for a new revision of " + target.key()
                            + ", found retired; send the state alone, or active with the change");
        }
        ResourceKey draft = sameDraft();
        if (draft != null) {
            return new Duplicate(draft);
        }
        return work.outcome(succession.begin(line, content, state));
    }

    /** A repeated request for a draft finds the one it made. */
    private @Nullable ResourceKey sameDraft() {
        return succession.kept(line).stream()
                .filter(kept -> !kept.published() && !Scorecards.differs(kept, content, state))
                .map(ScorecardRevision::key)
                .findFirst()
                .orElse(null);
    }

    private RevisionDiff diff() {
        Scorecard old = target.scorecard();
        return RevisionDiff.between(old, content.inPlaceOf(old, old.state(), old.amendment()));
    }
}

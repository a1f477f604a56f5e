package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.assessment.Assessment;
import dev.scoreline.scorecard.assessment.Change;
import dev.scoreline.scorecard.assessment.Fact;
import dev.scoreline.scorecard.assessment.Lifecycle;
import dev.scoreline.scorecard.assessment.Outcome;
import dev.scoreline.scorecard.assessment.Revisions;
import dev.scoreline.scoring.assessment.PendingSweeps.Sweep;
import dev.scoreline.translation.assessment.AssessmentHistories;
import dev.scoreline.translation.assessment.AssessmentStates;
import dev.scoreline.translation.assessment.Origin;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Folds the facts of one partition: loads, asks the domain, stores, and says what came of it.
 *
 * <p>An assessment that waits is brought up to date by the first publication behind its last fact that binds it: before
 * its next fact, or by a sweep, whichever comes first. Both go the same way and see the publication as it was published,
 * so what comes out does not depend on which of them it was, nor on when.
 *
 * <p>What is stored of an assessment is bounded by the domain, which refuses what would grow it beyond 256 KiB of texts
 * and 500 answers, and by its criteria, of which there are at most 500; it remembers 16 conditional edits and 16 AI
 * runs. Nothing in it grows with time. A revision is stored once per partition, a publication that is still swept once
 * more, and a waiting assessment has one small entry.
 */
final class Assessments {

    private final KeyValueStore<EntityKey, AssessmentState> states;
    private final PublishedScorecards scorecards;
    private final WaitingAssessments waiting;
    private final PendingSweeps sweeps;
    private final SweepCursors cursors = new SweepCursors();

    Assessments(AssessmentStores stores) {
        this.states = stores.assessments();
        this.scorecards = new PublishedScorecards(stores);
        this.waiting = new WaitingAssessments(stores);
        this.sweeps = new PendingSweeps(stores);
    }

    /** What came of a publication by itself; those who wait for it are swept afterwards. */
    AssessmentHistory publish(AssessmentFact publication, SourcePosition source, Scorecard scorecard) {
        String account = publication.getAccount();
        boolean isNew =
                scorecards.publish(account, publication.getScorecardPublished().getRevision(), scorecard);
        if (isNew && scorecard.state() == ScorecardState.ACTIVE && scorecard.externalSid() != null) {
            String waitingForIt =
                    WaitingAssessments.prefix(account, scorecard.externalSid().value());
            if (waiting.any(waitingForIt)) {
                sweeps.add(waitingForIt, source.getOffset(), publication);
            }
        }
        return AssessmentHistories.published(
                publication, source, isNew, scorecards.publications(account, scorecard.id()));
    }

    /** What came of a fact about one assessment, behind what a publication made of it before. */
    List<AssessmentHistory> fold(EntityKey key, AssessmentFact fact, SourcePosition source, Fact meaning) {
        List<AssessmentHistory> histories = new ArrayList<>();
        AssessmentState before = states.get(key);
        if (before != null && before.getWaiting()) {
            before = broughtUpToDate(key, before, later(before), histories);
        }
        Revisions revisions = scorecards.of(fact.getAccount());
        Outcome outcome = Lifecycle.apply(assessment(before, revisions), meaning, revisions);
        AssessmentState after = before;
        if (outcome instanceof Outcome.Moved(Assessment moved, List<Change> ignored)) {
            Origin origin = before == null ? Origin.of(fact, source.getPartition()) : Origin.of(before);
            after = store(key, AssessmentStates.state(moved, origin, revisions));
        }
        if (!(outcome instanceof Outcome.AlreadyFolded)) {
            histories.add(AssessmentHistories.of(fact, source, outcome, after));
        }
        return histories;
    }

    /** Whether anything is left to sweep. */
    boolean hasSweeps() {
        return sweeps.next() != null;
    }

    /** Looks at no more than so many of the assessments that wait for something published. */
    List<AssessmentHistory> sweep(int most) {
        List<AssessmentHistory> histories = new ArrayList<>();
        int left = most;
        Sweep next = sweeps.next();
        while (left > 0 && next != null) {
            List<WaitingAssessments.Found> found = waiting.after(next.waiting(), cursors.of(next), left);
            for (WaitingAssessments.Found one : found) {
                sweep(next, new EntityKey(next.publication().getAccount(), one.assessmentId()), histories);
                cursors.move(next, one.key());
            }
            if (found.size() < left) {
                cursors.forget(next);
                sweeps.done(next);
            }
            left -= found.size();
            next = sweeps.next();
        }
        return histories;
    }

    private void sweep(Sweep sweep, EntityKey key, List<AssessmentHistory> histories) {
        AssessmentState state = states.get(key);
        if (state != null) {
            // It is the earliest of its questionnaire, so there is no need to read all of them for each assessment.
            boolean isLater = sweep.offset() > state.getSource().getOffset();
            broughtUpToDate(key, state, isLater ? List.of(sweep) : later(state), histories);
        }
    }

    /** The publications that may bind an assessment, earliest first. */
    private List<Sweep> later(AssessmentState state) {
        return sweeps.after(
                WaitingAssessments.prefix(state.getAccount(), state.getQuestionnaireSid()),
                state.getSource().getOffset());
    }

    private AssessmentState broughtUpToDate(
            EntityKey key, AssessmentState before, List<Sweep> publications, List<AssessmentHistory> histories) {
        for (Sweep later : publications) {
            Revisions revisions = scorecards.with(later.publication());
            Outcome outcome = Lifecycle.apply(assessment(before, revisions), later.fact(), revisions);
            if (outcome instanceof Outcome.Moved moved) {
                AssessmentState after = store(key, AssessmentStates.state(moved.after(), Origin.of(before), revisions));
                histories.add(AssessmentHistories.rescored(later.publication(), after.getSource(), moved, after));
                return after;
            }
        }
        return before;
    }

    private static @Nullable Assessment assessment(@Nullable AssessmentState state, Revisions revisions) {
        return state == null ? null : AssessmentStates.assessment(state, revisions);
    }

    private AssessmentState store(EntityKey key, AssessmentState state) {
        states.put(key, state);
        waiting.note(state);
        return state;
    }
}

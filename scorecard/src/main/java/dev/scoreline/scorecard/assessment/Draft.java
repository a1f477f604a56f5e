package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.scoring.Result;
import dev.scoreline.scorecard.scoring.Scoring;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * An assessment while one event is worked into it: takes values, notices whether any of them differs, and scores once
 * at the end. Never leaves the fold of its event.
 */
final class Draft {

    private final Assessment before;
    private boolean changed;
    private boolean toBeScored;

    private State state;
    private Occasion occasion;
    private @Nullable IndexedScorecard scorecard;
    private @Nullable RevisionId revision;
    private SortedEntries<CriterionId, Judgement> criteria;
    private SortedEntries<CriterionId, Judgement> setAside;
    private SortedEntries<AnswerSid, RecordedAnswer> answers;
    private Remarks remarks;
    private AiRuns aiRuns;
    private @Nullable Assessor assessor;

    Draft(Assessment before, @Nullable IndexedScorecard scorecard) {
        this.before = before;
        this.toBeScored = before.result() == null;
        this.state = before.state();
        this.occasion = before.occasion();
        this.scorecard = scorecard;
        this.revision = before.revision();
        this.criteria = SortedEntries.copyOf(before.criteria());
        this.setAside = SortedEntries.copyOf(before.setAside());
        this.answers = SortedEntries.copyOf(before.answers());
        this.remarks = before.remarks();
        this.aiRuns = before.aiRuns();
        this.assessor = before.assessor();
    }

    /** Whether nothing has been said in it since it was opened or reopened. */
    boolean isUntouched() {
        return before.isBlank() || before.isDeleted();
    }

    boolean isDeleted() {
        return before.isDeleted();
    }

    /** Whether it has no revision and its questionnaire's scorecard is this one. */
    boolean waitsFor(IndexedScorecard published) {
        Scorecard candidate = published.scorecard();
        return revision == null
                && candidate.state() == ScorecardState.ACTIVE
                && before.key() instanceof NaturalKey.FlexAssessment key
                && isNamed(candidate, key.questionnaire());
    }

    private static boolean isNamed(Scorecard candidate, String questionnaire) {
        return new ExternalSid(questionnaire).equals(candidate.externalSid());
    }

    boolean isChanged() {
        return changed;
    }

    @Nullable IndexedScorecard scorecard() {
        return scorecard;
    }

    Map<CriterionId, Judgement> criteria() {
        return criteria;
    }

    Map<CriterionId, Judgement> setAside() {
        return setAside;
    }

    Map<AnswerSid, RecordedAnswer> answers() {
        return answers;
    }

    Remarks remarks() {
        return remarks;
    }

    AiRuns aiRuns() {
        return aiRuns;
    }

    Judgement judgement(CriterionId criterion) {
        Judgement held = criteria.get(criterion);
        return held == null ? Judgement.NONE : held;
    }

    void judge(CriterionId criterion, Judgement judgement) {
        if (!judgement.equals(judgement(criterion))) {
            criteria = criteria.with(criterion, judgement);
            changed = true;
            toBeScored = true;
        }
    }

    /** Replaces all judgements at once, as a completed AI run and another revision do. */
    void judgeAll(Map<CriterionId, Judgement> judged) {
        if (!judged.equals(criteria)) {
            criteria = SortedEntries.copyOf(judged);
            changed = true;
            toBeScored = true;
        }
    }

    void setAside(Map<CriterionId, Judgement> unmatched) {
        if (!unmatched.equals(setAside)) {
            setAside = SortedEntries.copyOf(unmatched);
            changed = true;
        }
    }

    void record(RecordedAnswer answer) {
        AnswerSid sid = answer.asked().answerSid();
        if (!answer.equals(answers.get(sid))) {
            answers = answers.with(sid, answer);
            changed = true;
        }
    }

    void recordAll(Map<AnswerSid, RecordedAnswer> recorded) {
        if (!recorded.equals(answers)) {
            answers = SortedEntries.copyOf(recorded);
            changed = true;
        }
    }

    void remark(Remarks said) {
        changed |= !said.equals(remarks);
        remarks = said;
    }

    void note(AiRuns runs) {
        changed |= !runs.looksLike(aiRuns);
        aiRuns = runs;
    }

    void duringCall(@Nullable String callUuid) {
        Occasion known = occasion.duringCall(callUuid);
        changed |= !known.equals(occasion);
        occasion = known;
    }

    /** By itself no change: who assesses follows from what they changed. */
    void assessedBy(Assessor person) {
        assessor = person;
    }

    /** Whoever finishes a review assesses in family B; answers of family A stay their evaluator's, whoever reviews. */
    void reviewedBy(Assessor person) {
        if (before.key() instanceof NaturalKey.MindAssessment) {
            assessor = person;
        }
    }

    @Nullable Assessor assessor() {
        return assessor;
    }

    void pin(IndexedScorecard pinned) {
        changed |= !pinned.scorecard().id().equals(revision);
        toBeScored = true;
        scorecard = pinned;
        revision = pinned.scorecard().id();
    }

    /** As a deleted assessment is reopened: nothing that was said stands any more. */
    void empty() {
        changed = true;
        toBeScored = true;
        scorecard = null;
        revision = null;
        criteria = SortedEntries.empty();
        setAside = criteria;
        answers = SortedEntries.empty();
        remarks = Remarks.NONE;
        aiRuns = aiRuns.forgotten();
        assessor = null;
    }

    void move(State next) {
        changed |= !next.equals(state);
        state = next;
    }

    Assessment finished(Trace trace) {
        return new Assessment(
                before.key(),
                occasion,
                state,
                revision,
                criteria,
                setAside,
                answers,
                remarks,
                aiRuns,
                assessor,
                scored(),
                trace);
    }

    private @Nullable Result scored() {
        if (!toBeScored) {
            return before.result();
        }
        return scorecard == null
                ? null
                : Scoring.score(
                        scorecard.scorecard(), criterion -> judgement(criterion).answer());
    }
}

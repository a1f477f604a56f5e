package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.scorecard.identity.NaturalKey;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Events as words. */
final class Events {

    static final String QUESTIONNAIRE = "GM01";
    static final NaturalKey.FlexAssessment FLEX =
            new NaturalKey.FlexAssessment("evaluator@example.com", "23", "segment-1", QUESTIONNAIRE);
    static final NaturalKey.MindAssessment MIND = new NaturalKey.MindAssessment(1001, 23, 500L, null, null, 0);

    private Events() {}

    static AnswerSid answerSid(int question) {
        return new AnswerSid(new AssessmentId.Flex("%020x".formatted(1)), "%012x".formatted(question));
    }

    static Asked question(int question) {
        return new Asked(
                answerSid(question),
                new ExternalSid("FY01"),
                "Opening",
                new ExternalSid("GE0" + question),
                "Question " + question);
    }

    static Said said(String answerId) {
        return new Said(answerId, "Answer " + answerId, "6.985619");
    }

    static Event.AnswerRecorded answered(int question, String answerId) {
        return new Event.AnswerRecorded(FLEX, question(question), said(answerId), null);
    }

    static Event.AnswerRevised revised(int question, String answerId) {
        return new Event.AnswerRevised(answerSid(question), said(answerId));
    }

    static Event.AssessmentOpened opened() {
        return new Event.AssessmentOpened(MIND, null, null, Map.of("worklog", "{}"));
    }

    static Event.AiScoringRequested aiRequested(String run) {
        return new Event.AiScoringRequested(run, null);
    }

    static Event.AiScoringRequested refreshed(String run, long revision) {
        return new Event.AiScoringRequested(run, new RevisionId(revision));
    }

    static Event.AiScoringStarted aiStarted(@Nullable String run) {
        return new Event.AiScoringStarted(run);
    }

    static Event.AiScoringCompleted aiCompleted(@Nullable String run, AiFinding... findings) {
        return new Event.AiScoringCompleted(run, "The AI's summary", List.of(findings));
    }

    static Event.AiScoringFailed aiFailed(@Nullable String run) {
        return new Event.AiScoringFailed(run, "out of memory");
    }

    static AiFinding found(long criterion, long points) {
        return new AiFinding(new CriterionId(criterion), null, Answer.points(points), "AI on " + criterion);
    }

    static Event.AssessmentDeleted deleted() {
        return new Event.AssessmentDeleted();
    }

    static Event.ScorecardPublished published(long revision) {
        return new Event.ScorecardPublished(new RevisionId(revision));
    }

    static EditWords edit() {
        return new EditWords();
    }

    static Event.AssessmentEdited asks(AskedState state) {
        return edit().asks(state).event();
    }

    /** An edit before it is sent. */
    static final class EditWords {
        private final List<CriterionEdit> criteria = new ArrayList<>();
        private Edit<String> aiSummary = Edit.keep();
        private Edit<String> supervisorAssessment = Edit.keep();
        private Edit<Instant> assessmentDate = Edit.keep();
        private Edit<Instant> discussionDate = Edit.keep();
        private @Nullable AskedState asks;

        EditWords criterion(CriterionEdit edit) {
            criteria.add(edit);
            return this;
        }

        EditWords answer(long criterion, Edit<Answer> answer, Edit<String> reason) {
            return criterion(new CriterionEdit(new CriterionId(criterion), null, answer, reason));
        }

        EditWords score(long criterion, long points) {
            return answer(criterion, Edit.set(Answer.points(points)), Edit.keep());
        }

        EditWords notApplicable(long criterion) {
            return answer(criterion, Edit.set(Answer.NOT_APPLICABLE), Edit.keep());
        }

        EditWords unscored(long criterion) {
            return answer(criterion, Edit.clear(), Edit.keep());
        }

        EditWords reason(long criterion, String reason) {
            return answer(criterion, Edit.keep(), Edit.set(reason));
        }

        EditWords aiSummary(Edit<String> edit) {
            aiSummary = edit;
            return this;
        }

        EditWords supervisorAssessment(Edit<String> edit) {
            supervisorAssessment = edit;
            return this;
        }

        EditWords assessmentDate(Edit<Instant> edit) {
            assessmentDate = edit;
            return this;
        }

        EditWords discussionDate(Edit<Instant> edit) {
            discussionDate = edit;
            return this;
        }

        EditWords asks(AskedState state) {
            asks = state;
            return this;
        }

        Event.AssessmentEdited event() {
            return new Event.AssessmentEdited(
                    criteria, aiSummary, supervisorAssessment, assessmentDate, discussionDate, asks);
        }
    }
}

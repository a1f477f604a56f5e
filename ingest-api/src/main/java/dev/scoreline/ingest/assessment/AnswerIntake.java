package dev.scoreline.ingest.assessment;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.AssessmentBody;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.outcome.Verdict;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.Form;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Said;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.translation.assessment.AssessmentFacts;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** Takes evaluators' answers: new ones are answered as soon as they are safe, revised ones with what became of them. */
@RestController
@RequestMapping(
        path = "/v1/Insights/QualityManagement/Assessments",
        consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
public final class AnswerIntake {

    private final Writes writes;
    private final ViewReader views;
    private final PublicAddress address;
    private final Clock clock;

    public AnswerIntake(Writes writes, ViewReader views, PublicAddress address, Clock clock) {
        this.writes = writes;
        this.views = views;
        this.address = address;
        this.clock = clock;
    }

    @PostMapping
    ResponseEntity<AssessmentBody> record(Caller caller, HttpServletRequest request) {
        GivenAnswer answer = Form.read(request.getParameterMap(), GivenAnswer::read);
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        AssessmentFact fact = answer.fact(arrival);
        WriteToken token = writes.acknowledge(new Line.OfAssessment(fact, arrival.trace()), arrival);
        return Answer.created(
                token,
                AssessmentBody.accepted(
                        fact,
                        caller.account().scorecardOf(answer.questionnaire().value()),
                        address.links(request)));
    }

    /** The sid says which assessment and so which partition; whether the answer exists only the fold knows. */
    @PostMapping("/{sid}")
    ResponseEntity<AssessmentBody> revise(
            @PathVariable("sid") String text, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        AnswerSid sid = sid(text);
        Said said = Form.read(request.getParameterMap(), GivenAnswer::said);
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        Settlement.Known known = Verdict.known(writes.settle(revised(sid, said, arrival), arrival), response);
        return Answer.ok(known.token(), stored(sid, caller.account(), request));
    }

    private static AssessmentFact revised(AnswerSid sid, Said said, Arrival arrival) {
        String digest = Digest.of(said.answerId(), said.answerText(), said.offset());
        return AssessmentFacts.of(
                arrival.acceptance("AnswerRevised", sid.toString(), digest),
                sid.assessment(),
                new Event.AnswerRevised(sid, said));
    }

    private AssessmentBody stored(AnswerSid sid, Account account, HttpServletRequest request) {
        AssessmentState state =
                views.assessment(account.id().value(), sid.assessment().toString());
        if (state == null) {
            throw unknown(sid.toString());
        }
        RecordedAnswer answer = state.getAnswers().stream()
                .filter(one -> one.getAnswer().getAnswerSid().equals(sid.toString()))
                .findFirst()
                .orElseThrow(() -> unknown(sid.toString()));
        return AssessmentBody.of(
                state, answer, account.scorecardOf(state.getQuestionnaireSid()), address.links(request));
    }

    private static AnswerSid sid(String text) {
        try {
            return AnswerSid.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw unknown(text);
        }
    }

    private static ProblemException unknown(String sid) {
        return new ProblemException(
                Problem.of(Kind.NOT_FOUND, "Expected the sid of one of your own answers, found '" + sid + "'."));
    }
}

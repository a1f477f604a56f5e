package dev.scoreline.query.flex;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.AssessmentBody;
import dev.scoreline.api.flex.Links;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.mind.AssessmentAccess;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** The answers that an evaluator has given, each what family A calls an assessment. */
@RestController
@RequestMapping("/v1/Insights/QualityManagement/Assessments")
public final class AnswersController {

    private final ViewReader views;
    private final Paging paging;
    private final PublicAddress address;

    public AnswersController(ViewReader views, Paging paging, PublicAddress address) {
        this.views = views;
        this.paging = paging;
        this.address = address;
    }

    /** The caller's own, all or about one segment. */
    @GetMapping
    Map<String, Object> list(Caller caller, HttpServletRequest request) {
        Links links = address.links(request);
        Parameters parameters = new Parameters(request);
        String segment = parameters.text("SegmentId");
        return FlexList.of("assessments", links.assessments(), caller, parameters, "SegmentId")
                .body(
                        paging,
                        (start, limit) -> views.answers(
                                caller.account().id().value(), caller.actor().subject(), segment, start, limit),
                        given -> body(caller.account(), given.assessment(), given.answer(), links));
    }

    /** One answer: the caller's own, or of an assessment that the caller may see. */
    @GetMapping("/{sid}")
    AssessmentBody get(@PathVariable("sid") String sid, Caller caller, HttpServletRequest request) {
        AnswerSid answerSid = parse(sid);
        AssessmentState state = views.assessment(
                caller.account().id().value(), answerSid.assessment().toString());
        RecordedAnswer answer = state == null || !isFor(caller, state) ? null : answer(state, answerSid);
        if (state == null || answer == null) {
            throw Absent.of("an assessment", sid);
        }
        return body(caller.account(), state, answer, address.links(request));
    }

    private static AnswerSid parse(String sid) {
        try {
            return AnswerSid.parse(sid);
        } catch (IllegalArgumentException notOne) {
            throw Absent.of("an assessment", sid);
        }
    }

    private static boolean isFor(Caller caller, AssessmentState state) {
        return state.getStatus() != AssessmentStatus.DELETED
                && (caller.actor().subject().equals(state.getEvaluator())
                        || AssessmentAccess.mayView(caller.actor(), state));
    }

    private static @Nullable RecordedAnswer answer(AssessmentState state, AnswerSid sid) {
        return state.getAnswers().stream()
                .filter(answer -> sid.toString().equals(answer.getAnswer().getAnswerSid()))
                .findFirst()
                .orElse(null);
    }

    private static AssessmentBody body(Account account, AssessmentState state, RecordedAnswer answer, Links links) {
        Scorecard scorecard = account.scorecardOf(state.getQuestionnaireSid());
        return AssessmentBody.of(state, answer, scorecard, links);
    }
}

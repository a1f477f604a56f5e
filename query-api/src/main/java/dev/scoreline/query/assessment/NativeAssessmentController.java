package dev.scoreline.query.assessment;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.mind.PinnedRevision;
import dev.scoreline.api.mind.ShownAssessment;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One assessment, whichever family it came through, with all that happened to it and why it scores what it scores. */
@RestController
@RequestMapping("/v1/assessments/{id}")
public final class NativeAssessmentController {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 500;
    private static final String TOKEN = "page_token";
    private static final String AS_OF = "asOf";

    /** @param next where the following page is; null on the last */
    record History(List<HistoryView> history, @Nullable String next) {}

    private final ViewReader views;
    private final Paging paging;
    private final PublicAddress address;

    public NativeAssessmentController(ViewReader views, Paging paging, PublicAddress address) {
        this.views = views;
        this.paging = paging;
        this.address = address;
    }

    @GetMapping
    ResponseEntity<AssessmentView> get(@PathVariable("id") String id, Caller caller, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        Instant asOf = parameters.time(AS_OF);
        parameters.checkStrictly();
        AssessmentState state = visible(id, caller);
        return asOf == null ? present(state) : past(asOf, state, caller);
    }

    private static ResponseEntity<AssessmentView> present(AssessmentState state) {
        return ResponseEntity.ok()
                .eTag(ShownAssessment.etag(state.getVersion()))
                .body(AssessmentView.of(state));
    }

    /** Without an ETag: nobody can demand that a write finds it so. */
    private ResponseEntity<AssessmentView> past(Instant time, AssessmentState now, Caller caller) {
        AssessmentState past = new PastAssessments(views).at(time, now);
        if (past == null) {
            throw new ProblemException(Problem.of(
                    Kind.NOT_FOUND,
                    "Expected a time from " + now.getFirstAcceptedAt() + " on, when this assessment began, found "
                            + time + "."));
        }
        return ResponseEntity.ok(AssessmentView.of(seen(past, caller)));
    }

    /** Every fact about it, newest first, those that were refused included. */
    @GetMapping("/history")
    History history(@PathVariable("id") String id, Caller caller, HttpServletRequest request) {
        AssessmentState state = visible(id, caller);
        Parameters parameters = new Parameters(request);
        int limit = parameters.integer("limit", 1, MOST, DEFAULT_LIMIT);
        String token = parameters.text(TOKEN);
        parameters.checkStrictly();
        Paging.Served<HistoryRow> served = paging.serve(
                new Paging.Asked(limit, token, TOKEN),
                List.of(state.getAccount(), "history", state.getAssessmentId()),
                (start, size) ->
                        views.history(Entity.ASSESSMENT, state.getAccount(), state.getAssessmentId(), start, size));
        String path = "/v1/assessments/" + state.getAssessmentId() + "/history?limit=" + limit + "&" + TOKEN + "=";
        return new History(
                served.rows().stream().map(HistoryView::of).toList(),
                served.next() == null ? null : address.links(request).at(path + served.next()));
    }

    @GetMapping("/explanation")
    ExplanationView explanation(@PathVariable("id") String id, Caller caller, HttpServletRequest request) {
        new Parameters(request).checkStrictly();
        AssessmentState state = visible(id, caller);
        if (state.getScorecard() == null) {
            return ExplanationView.waiting(state);
        }
        Scorecard scorecard = PinnedRevision.of(state, caller.account(), views);
        if (scorecard == null) {
            throw new ProblemException(Problem.unavailable(
                    "Expected scorecard revision " + state.getScorecard().getRevisionId()
                            + ", which is not readable here yet; ask again in a moment.",
                    Duration.ofSeconds(1)));
        }
        return ExplanationView.of(state, scorecard);
    }

    private AssessmentState visible(String id, Caller caller) {
        AssessmentState state = views.assessment(caller.account().id().value(), id);
        if (state == null) {
            throw Absent.of("an assessment", id);
        }
        return seen(state, caller);
    }

    private static AssessmentState seen(AssessmentState state, Caller caller) {
        if (!VisibleLists.maySee(caller, state)) {
            throw new ProblemException(Problem.of(
                    Kind.FORBIDDEN,
                    "Expected an assessment by yourself, of yourself after its review, of your teams,"
                            + " or the permission to view all, found none of these."));
        }
        return state;
    }
}

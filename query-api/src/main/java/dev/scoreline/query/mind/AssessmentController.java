package dev.scoreline.query.mind;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.mind.AssessmentAccess;
import dev.scoreline.api.mind.AssessmentBody;
import dev.scoreline.api.mind.AssessmentSummary;
import dev.scoreline.api.mind.ShownAssessment;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.List;

/** Assessments that were opened through family B, as far as the caller may see them. */
@RestController
@RequestMapping("/api/mind/quality/assessment")
public final class AssessmentController {

    record Assessments(List<AssessmentSummary> assessments, long total) {}

    private final ViewReader views;
    private final AssessmentSearch search;
    private final Clock clock;

    public AssessmentController(ViewReader views, Clock clock) {
        this.views = views;
        this.search = new AssessmentSearch(views);
        this.clock = clock;
    }

    /** Newest first. */
    @GetMapping
    Assessments list(Caller caller, HttpServletRequest request) {
        AssessmentFilter filter =
                AssessmentFilter.of(new Parameters(request), caller.account().zone(), clock.instant());
        AssessmentSearch.Found found = search.find(caller, filter);
        return new Assessments(
                found.rows().stream()
                        .map(state -> AssessmentSummary.of(state, caller.actor()))
                        .toList(),
                found.total());
    }

    /** One assessment; a deleted one too, with {@code deletedAt}. Its version is the ETag. */
    @GetMapping("/{id}")
    ResponseEntity<AssessmentBody> get(@PathVariable("id") String id, Caller caller) {
        AssessmentState state = views.assessment(caller.account().id().value(), id);
        if (state == null || state.getFamily() != Family.MIND) {
            throw Absent.of("an assessment", id);
        }
        if (!AssessmentAccess.mayView(caller.actor(), state)) {
            throw new ProblemException(Problem.of(
                    Kind.FORBIDDEN,
                    "Expected an assessment of yourself after its review, of your teams, or the permission"
                            + " to view all, found none of these."));
        }
        ShownAssessment shown = ShownAssessment.of(state, caller, views);
        return ResponseEntity.ok().eTag(shown.etag()).body(shown.body());
    }
}

package dev.scoreline.ingest.dryrun;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.scoring.Numbers;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.scoring.Explanation;
import dev.scoreline.scorecard.scoring.Scoring;
import dev.scoreline.translation.scorecard.Revisions;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Scores answers that nobody keeps, by the very code that scores those that count. Every user of the account may: they
 * may read its scorecards, and nothing else enters the sum.
 *
 * <p>It computes and writes nothing, and is here because gateways send every POST here.
 */
@RestController
public final class DryRunController {

    private static final int LONGEST_SHOWN = 64;

    /** The latest of those that count, else of those that may yet. */
    private static final Comparator<ScorecardRevision> BEST = Comparator.comparing(
                    (ScorecardRevision revision) -> status(revision) == ScorecardStatus.ACTIVE)
            .thenComparingInt(ScorecardRevision::getRevision);

    /**
     * What the answers come to.
     *
     * @param scorecardId the revision they were scored by
     * @param steps from which alone the sum can be redone, one line each
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    record DryRun(long baseId, long scorecardId, int revision, Numbers totals, List<String> steps) {}

    private final ViewReader views;

    public DryRunController(ViewReader views) {
        this.views = views;
    }

    @PostMapping(
            path = "/v1/scorecards/{baseId}/dry-run",
            consumes = {"application/json", "application/*+json"})
    DryRun score(@PathVariable("baseId") String baseId, Caller caller, HttpServletRequest request) {
        JsonNode body = JsonBody.of(request);
        List<ScorecardRevision> revisions = revisions(baseId, caller);
        if (revisions.isEmpty()) {
            throw JsonObject.read(body, fields -> unknown(baseId, fields));
        }
        Scorecard scorecard = Revisions.scorecard(chosen(revisions, body));
        Map<CriterionId, Answer> answers = JsonObject.read(body, fields -> {
            fields.optional("revision", JsonValue::integer);
            return GivenAnswers.read(fields, scorecard);
        });
        Explanation explanation = Scoring.explain(scorecard, answers);
        return new DryRun(
                scorecard.base().value(),
                scorecard.id().value(),
                scorecard.revision(),
                Numbers.of(explanation.result()),
                explanation.lines());
    }

    private List<ScorecardRevision> revisions(String baseId, Caller caller) {
        return views.resources(caller.account().id().value(), ResourceKind.SCORECARD_REVISION).stream()
                .map(state -> state.getScorecardRevision())
                .filter(revision -> Long.toString(revision.getBaseId()).equals(baseId))
                .filter(revision -> status(revision) != ScorecardStatus.DELETED)
                .toList();
    }

    /** What is wrong in the body alone is said first, as everywhere. */
    private static ProblemException unknown(String baseId, JsonObject body) {
        GivenAnswers.checkForm(body);
        String shown = baseId.length() > LONGEST_SHOWN ? baseId.substring(0, LONGEST_SHOWN) + "…" : baseId;
        return new ProblemException(Problem.of(
                Kind.NOT_FOUND, "Expected the baseId of a scorecard of this account, found '" + shown + "'."));
    }

    /** The revision asked for by its number; else the active one, else the latest. */
    private static ScorecardRevision chosen(List<ScorecardRevision> revisions, JsonNode body) {
        JsonNode asked = body.path("revision");
        if (!asked.isIntegralNumber()) {
            return revisions.stream().max(BEST).orElseThrow();
        }
        return revisions.stream()
                .filter(revision -> asked.canConvertToInt() && revision.getRevision() == asked.asInt())
                .findFirst()
                .orElseThrow(() -> unknown(revisions));
    }

    private static ProblemException unknown(List<ScorecardRevision> revisions) {
        List<Integer> known =
                revisions.stream().map(ScorecardRevision::getRevision).sorted().toList();
        return new ProblemException(Problem.invalid(List.of(
                new Fault("revision", "Expected one of the scorecard's revisions " + known + ", found another."))));
    }

    private static @Nullable ScorecardStatus status(ScorecardRevision revision) {
        return revision.getScorecard().getStatus();
    }
}

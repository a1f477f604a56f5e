package dev.scoreline.ingest.mind;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.mind.AssessmentBody;
import dev.scoreline.api.mind.ShownAssessment;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.outcome.Verdict;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.Preconditions;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.translation.assessment.AssessmentFacts;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.Map;

/** Takes what people and AI workers do to assessments that exist; each answer holds the assessment as it then stands. */
@RestController
@RequestMapping(AssessmentIntake.PATH + "/{id}")
public final class AssessmentIntake {

    static final String PATH = "/api/mind/quality/assessment";
    static final String JSON = "application/json";
    static final String LIKE_JSON = "application/*+json";

    private final Writes writes;
    private final StoredAssessments stored;
    private final Clock clock;

    public AssessmentIntake(Writes writes, ViewReader views, Clock clock) {
        this.writes = writes;
        this.stored = new StoredAssessments(views);
        this.clock = clock;
    }

    @PatchMapping(consumes = {JSON, LIKE_JSON})
    ResponseEntity<AssessmentBody> edit(@PathVariable("id") String text, Caller caller, HttpServletRequest request) {
        AssessmentId.Mind id = Ids.assessment(text);
        JsonNode body = JsonBody.of(request);
        Event event = JsonObject.read(body, Patch::read);
        return write(id, event, Digest.ofJson(body), caller, request);
    }

    @PutMapping(
            path = "/ai",
            consumes = {JSON, LIKE_JSON})
    ResponseEntity<AssessmentBody> report(@PathVariable("id") String text, Caller caller, HttpServletRequest request) {
        AssessmentId.Mind id = Ids.assessment(text);
        JsonNode body = JsonBody.of(request);
        Event event = JsonObject.read(body, AiReport::read);
        return write(id, event, Digest.ofJson(body), caller, request);
    }

    private ResponseEntity<AssessmentBody> write(
            AssessmentId.Mind id, Event event, String digest, Caller caller, HttpServletRequest request) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        AssessmentFact fact = fact(id, event, digest, arrival, request);
        if (Preconditions.isAsync(request)) {
            WriteToken token = writes.acknowledge(new Line.OfAssessment(fact, arrival.trace()), arrival);
            return Answer.of(HttpStatus.ACCEPTED, token)
                    .header("Preference-Applied", "respond-async")
                    .build();
        }
        return switch (writes.settle(fact, arrival)) {
            case Settlement.Pending(WriteToken token) ->
                Answer.of(HttpStatus.ACCEPTED, token).build();
            case Settlement.Known known -> {
                Verdict.taken(known.outcome());
                yield shown(HttpStatus.OK, known.token(), id, caller);
            }
        };
    }

    private ResponseEntity<AssessmentBody> shown(
            HttpStatus status, WriteToken token, AssessmentId.Mind id, Caller caller) {
        ShownAssessment now = stored.find(id, caller);
        return Answer.of(status, token).eTag(now.etag()).body(now.body());
    }

    /** Deleting again changes nothing and answers the same. */
    @DeleteMapping
    ResponseEntity<Void> delete(@PathVariable("id") String text, Caller caller, HttpServletRequest request) {
        AssessmentId.Mind id = Ids.assessment(text);
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        Settlement settlement = writes.settle(fact(id, new Event.AssessmentDeleted(), "", arrival, request), arrival);
        return switch (settlement) {
            case Settlement.Pending(WriteToken token) ->
                Answer.of(HttpStatus.ACCEPTED, token).build();
            case Settlement.Known known -> {
                Verdict.taken(known.outcome());
                yield Answer.of(HttpStatus.NO_CONTENT, known.token()).build();
            }
        };
    }

    /** @param revision to move to; absent: the latest active one of the same scorecard */
    private record Wish(@Nullable RevisionId revision) {

        static Wish read(JsonObject body) {
            return new Wish(body.optional("scorecardId", value -> new RevisionId(value.integer())));
        }
    }

    /** Asks for AI scoring anew, on another revision if the client names one; the body may be left away. */
    @PostMapping("/refresh")
    ResponseEntity<Map<String, String>> refresh(
            @PathVariable("id") String text, Caller caller, HttpServletRequest request) {
        AssessmentId.Mind id = Ids.assessment(text);
        JsonNode body = JsonBody.of(request);
        Wish wish = body.isMissingNode() ? new Wish(null) : JsonObject.read(body, Wish::read);
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        String run = arrival.event("AiRun", id.toString()).value();
        Event event = new Event.AiScoringRequested(run, wish.revision());
        Settlement settlement = writes.settle(fact(id, event, Digest.ofJson(body), arrival, request), arrival);
        if (settlement instanceof Settlement.Known known) {
            Verdict.taken(known.outcome());
        }
        return Answer.of(HttpStatus.ACCEPTED, settlement.token()).body(Map.of("aiRunId", run));
    }

    private static AssessmentFact fact(
            AssessmentId.Mind id, Event event, String digest, Arrival arrival, HttpServletRequest request) {
        return AssessmentFacts.of(
                arrival.acceptance(
                        arrival.event(event.getClass().getSimpleName(), id.toString()),
                        digest,
                        Preconditions.version(request),
                        null),
                id,
                event);
    }
}

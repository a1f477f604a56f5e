package dev.scoreline.ingest.mind;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.mind.ScorecardBody;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.Preconditions;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardRevised;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.configuration.ScorecardDraft;
import dev.scoreline.scorecard.permission.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.time.Clock;

import static dev.scoreline.schemas.configuration.ResourceKind.SCORECARD_REVISION;

/** Makes, revises and deletes scorecards. */
@RestController
@RequestMapping("/api/mind/quality/scorecard")
public final class ScorecardIntake {

    /** @param message for people */
    record Revised(ScorecardBody scorecard, String message) {}

    private final ConfigurationWrites writes;
    private final Clock clock;

    public ScorecardIntake(ConfigurationWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PostMapping(consumes = {AssessmentIntake.JSON, AssessmentIntake.LIKE_JSON})
    ResponseEntity<ScorecardBody> create(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        JsonNode body = JsonBody.of(request);
        ScorecardDraft draft = JsonObject.read(body, ScorecardReader::draft);
        Settlement.Known known = writes.create(
                SCORECARD_REVISION, Digest.ofJson(body), id -> new ScorecardCreated(id, draft), arrival, response);
        ConfigurationState made = writes.resource(SCORECARD_REVISION, known.outcome());
        return Answer.of(HttpStatus.CREATED, known.token())
                .header("Location", request.getRequestURI() + "/" + made.getResourceId())
                .eTag(version(made))
                .body(ScorecardBody.of(made));
    }

    /** An old revision's id stands for the current one. */
    @PatchMapping(
            path = "/{id}",
            consumes = {AssessmentIntake.JSON, AssessmentIntake.LIKE_JSON})
    ResponseEntity<Revised> revise(
            @PathVariable("id") String text, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        RevisionId named = Ids.revision(text);
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        JsonNode body = JsonBody.of(request);
        Long ifVersion = Preconditions.version(request);
        ScorecardRevised event = JsonObject.read(body, fields -> ScorecardReader.revision(fields, named, ifVersion));
        Settlement.Known known =
                writes.change(ResourceKey.revision(named), Digest.ofJson(body), event, arrival, response);
        ConfigurationState now = writes.resource(SCORECARD_REVISION, known.outcome());
        return Answer.of(HttpStatus.OK, known.token())
                .eTag(version(now))
                .body(new Revised(ScorecardBody.of(now), message(known, now, named)));
    }

    private static String message(Settlement.Known known, ConfigurationState now, RevisionId named) {
        if (known.outcome().outcome() == Outcome.DUPLICATE) {
            return "Nothing changed.";
        }
        return now.getResourceId().equals(named.toString())
                ? "The scorecard was changed."
                : "The change is in revision " + now.getScorecardRevision().getRevision() + ".";
    }

    /** With all its revisions. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(
            @PathVariable("id") String text, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        RevisionId named = Ids.revision(text);
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.DELETE_CONFIGURATION, arrival);
        ScorecardDeleted event = new ScorecardDeleted(named, Preconditions.version(request));
        Settlement.Known known = writes.change(ResourceKey.revision(named), "", event, arrival, response);
        return Answer.of(HttpStatus.NO_CONTENT, known.token()).build();
    }

    private static String version(ConfigurationState state) {
        return "\"" + state.getVersion() + "\"";
    }
}

package dev.scoreline.ingest.telephony;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.telephony.CallBody;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.schemas.rating.RatingFact;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.time.Clock;

/** Takes the facts of calls, which attribute ratings to agents; a later report replaces an earlier one. */
@RestController
@RequestMapping({"/client/{client_id}/call_history", "/client/{client_id}/call_history/"})
public final class CallIntake {

    private final Writes writes;
    private final Clock clock;

    public CallIntake(Writes writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<CallBody> takeForm(
            @PathVariable("client_id") long client, Caller caller, HttpServletRequest request) {
        return take(JsonBody.of(request.getParameterMap()), client, caller, request);
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    ResponseEntity<CallBody> takeJson(
            @PathVariable("client_id") long client, Caller caller, HttpServletRequest request) {
        return take(JsonBody.of(request), client, caller, request);
    }

    private ResponseEntity<CallBody> take(JsonNode body, long client, Caller caller, HttpServletRequest request) {
        GivenCall call = JsonObject.readKnown(body, fields -> GivenCall.read(fields, caller.account()));
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        RatingFact fact = call.fact(arrival);
        WriteToken token = writes.acknowledge(new Line.OfRating(fact, arrival.trace()), arrival);
        return Answer.created(
                token,
                CallBody.of(
                        fact.getCallReported(),
                        fact.getPersonal(),
                        client,
                        caller.account().telephonyZone()));
    }
}

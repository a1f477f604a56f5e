package dev.scoreline.ingest.telephony;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.json.Plain;
import dev.scoreline.api.telephony.RatingBody;
import dev.scoreline.api.telephony.TelephonyTime;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.outcome.LatestTokens;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.rating.RatingReported;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Takes callers' ratings, one or several; several are all taken or none. */
@RestController
@RequestMapping({"/client/{client_id}/quality_rate", "/client/{client_id}/quality_rate/"})
public final class RatingIntake {

    private static final int MOST = 500;

    private final Writes writes;
    private final Clock clock;

    public RatingIntake(Writes writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> takeForm(@PathVariable("client_id") long client, Caller caller, HttpServletRequest request) {
        return takeOne(JsonBody.of(request.getParameterMap()), client, caller, request);
    }

    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, "application/*+json"})
    ResponseEntity<Object> take(@PathVariable("client_id") long client, Caller caller, HttpServletRequest request) {
        JsonNode body = JsonBody.of(request);
        return body.isArray() ? takeAll(body, client, caller, request) : takeOne(body, client, caller, request);
    }

    private ResponseEntity<Object> takeOne(JsonNode body, long client, Caller caller, HttpServletRequest request) {
        GivenRating rating = JsonObject.readKnown(body, fields -> GivenRating.read(fields, caller.account()));
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        RatingFact fact = rating.fact(arrival, "");
        WriteToken token = writes.acknowledge(new Line.OfRating(fact, arrival.trace()), arrival);
        return created(List.of(token)).body(body(fact, client, caller.account()));
    }

    private ResponseEntity<Object> takeAll(JsonNode body, long client, Caller caller, HttpServletRequest request) {
        List<GivenRating> ratings =
                JsonObject.readEachKnown(body, MOST, fields -> GivenRating.read(fields, caller.account()));
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        List<Line.OfRating> lines = new ArrayList<>();
        for (GivenRating rating : ratings) {
            lines.add(new Line.OfRating(rating.fact(arrival, "/" + lines.size()), arrival.trace()));
        }
        List<WriteToken> tokens = writes.acknowledge(lines, arrival);
        return created(tokens)
                .body(lines.stream()
                        .map(line -> body(line.fact(), client, caller.account()))
                        .toList());
    }

    /** Calls lie in different partitions, and a token names one: each partition that was written to has its own. */
    private static ResponseEntity.BodyBuilder created(Collection<WriteToken> tokens) {
        LatestTokens latest = new LatestTokens();
        tokens.forEach(latest::add);
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(WriteToken.HEADER, latest.texts().toArray(String[]::new));
    }

    private static RatingBody body(RatingFact fact, long client, Account account) {
        RatingReported rating = fact.getRatingReported();
        Instant datetime = Objects.requireNonNullElse(rating.getRatedAt(), fact.getAcceptedAt());
        return new RatingBody(
                Plain.number(rating.getMaxRate()),
                TelephonyTime.text(datetime, account.telephonyZone()),
                Plain.number(rating.getRate()),
                Plain.integerOrText(rating.getExtensionId()),
                client,
                rating.getCallUuid(),
                rating.getRatingId());
    }
}

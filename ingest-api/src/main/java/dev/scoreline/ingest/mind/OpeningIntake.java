package dev.scoreline.ingest.mind;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.mind.AssessmentBody;
import dev.scoreline.api.mind.ShownAssessment;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.outcome.Verdict;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.translation.assessment.AssessmentFacts;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.time.Clock;

/**
 * Opens assessments. Opening what is open already answers with it as it stands.
 *
 * <p>Ids are short enough to be JSON integers, so two natural keys may share one: then scoring says that the id is
 * taken, and the next of the key's ids is tried.
 */
@RestController
public final class OpeningIntake {

    /** In an account with a billion assessments one id in nine million is taken; five in a row never are. */
    private static final int MOST_ATTEMPTS = 5;

    private final Writes writes;
    private final StoredAssessments stored;
    private final Clock clock;

    public OpeningIntake(Writes writes, ViewReader views, Clock clock) {
        this.writes = writes;
        this.stored = new StoredAssessments(views);
        this.clock = clock;
    }

    @PostMapping(
            path = AssessmentIntake.PATH,
            consumes = {AssessmentIntake.JSON, AssessmentIntake.LIKE_JSON})
    ResponseEntity<AssessmentBody> open(Caller caller, HttpServletRequest request) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        JsonNode body = JsonBody.of(request);
        Opening opening = JsonObject.read(body, fields -> Opening.read(fields, arrival.idempotencyKey()));
        String digest = Digest.ofJson(body);
        NaturalKey.MindAssessment key = opening.key(arrival.idempotencyKey());
        AssessmentId.Mind id = arrival.account().ids().assessment(key);
        Settlement settlement = settle(opening, key, id, digest, arrival);
        while (isTaken(settlement) && key.attempt() + 1 < MOST_ATTEMPTS) {
            key = key.next();
            id = arrival.account().ids().assessment(key);
            settlement = settle(opening, key, id, digest, arrival);
        }
        return answer(settlement, id, caller);
    }

    private Settlement settle(
            Opening opening, NaturalKey.MindAssessment key, AssessmentId.Mind id, String digest, Arrival arrival) {
        return writes.settle(
                AssessmentFacts.of(
                        arrival.acceptance("AssessmentOpened", id.toString(), digest), id, opening.event(key)),
                arrival);
    }

    private static boolean isTaken(Settlement settlement) {
        return settlement instanceof Settlement.Known known
                && Verdict.isRefused(known.outcome(), RefusalCode.KEY_TAKEN);
    }

    private ResponseEntity<AssessmentBody> answer(Settlement settlement, AssessmentId.Mind id, Caller caller) {
        String location = AssessmentIntake.PATH + "/" + id;
        return switch (settlement) {
            case Settlement.Pending(WriteToken token) ->
                Answer.of(HttpStatus.ACCEPTED, token)
                        .header("Location", location)
                        .build();
            case Settlement.Known(WriteToken token, HistoryRow outcome) -> {
                boolean isNew = Verdict.taken(outcome).outcome() == Outcome.MOVED;
                ShownAssessment now = stored.find(id, caller);
                yield Answer.of(isNew ? HttpStatus.CREATED : HttpStatus.OK, token)
                        .header("Location", location)
                        .eTag(now.etag())
                        .body(now.body());
            }
        };
    }
}

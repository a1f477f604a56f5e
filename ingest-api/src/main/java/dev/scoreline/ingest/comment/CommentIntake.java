package dev.scoreline.ingest.comment;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.CommentBody;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Form;
import dev.scoreline.schemas.comment.CommentFact;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;

/** Takes comments on segments; the same comment again is the same comment, unless an Idempotency-Key tells them apart. */
@RestController
public final class CommentIntake {

    private final Writes writes;
    private final PublicAddress address;
    private final Clock clock;

    public CommentIntake(Writes writes, PublicAddress address, Clock clock) {
        this.writes = writes;
        this.address = address;
        this.clock = clock;
    }

    @PostMapping(
            path = "/v1/Insights/QualityManagement/Assessments/Comments",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<CommentBody> record(Caller caller, HttpServletRequest request) {
        GivenComment comment = Form.read(request.getParameterMap(), GivenComment::read);
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        CommentFact fact = comment.fact(arrival);
        WriteToken token = writes.acknowledge(new Line.OfComment(fact, arrival.trace()), arrival);
        return Answer.created(token, CommentBody.accepted(fact, address.links(request)));
    }
}

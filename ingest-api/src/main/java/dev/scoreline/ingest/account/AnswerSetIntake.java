package dev.scoreline.ingest.account;

import dev.scoreline.api.administration.AnswerSetBody;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AnswerSetPut;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.permission.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.List;

import static dev.scoreline.schemas.configuration.ResourceKind.ANSWER_SET;

/** Makes and replaces sets of answers; questionnaires that use one get a new revision of their scorecard. */
@RestController
@RequestMapping("/v1/answer-sets/{id}")
public final class AnswerSetIntake {

    private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    private static final int MOST_ANSWERS = 100;

    private final ConfigurationWrites writes;
    private final Clock clock;

    public AnswerSetIntake(ConfigurationWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AnswerSetBody> put(
            @PathVariable("id") String id, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_CONFIGURATION, arrival);
        if (!id.matches(ID)) {
            throw new ProblemException(Problem.invalid(List.of(new Fault(
                    "id",
                    "Expected 1 to 64 letters, digits, dots, hyphens and underscores in the path, the first a letter or"
                            + " a digit, found something else."))));
        }
        JsonNode body = JsonBody.of(request);
        AnswerSetPut event = JsonObject.read(body, fields -> put(id, fields));
        Settlement.Known known =
                writes.change(ResourceKey.answerSet(id), Digest.ofJson(body), event, arrival, response);
        return Answer.ok(known.token(), AnswerSetBody.of(writes.resource(ANSWER_SET, known.outcome())));
    }

    private static AnswerSetPut put(String id, JsonObject body) {
        return new AnswerSetPut(
                id,
                body.required("name", name -> name.words(Texts.NAME)),
                body.required("answers", list -> list.objects(MOST_ANSWERS, AnswerSetIntake::answer)));
    }

    private static Option answer(JsonObject answer) {
        String id = answer.required("id", JsonValue::id);
        String label = answer.required("label", text -> text.words(Texts.NAME));
        Fraction score = answer.optional("score", JsonValue::number);
        boolean notApplicable = Boolean.TRUE.equals(answer.optional("notApplicable", JsonValue::flag));
        if (notApplicable == (score != null)) {
            answer.fault(
                    "score", "Expected either a score or notApplicable, found " + (score == null ? "none." : "both."));
        }
        if (score == null || notApplicable) {
            return new Option.NotApplicable(id, label);
        }
        if (score.signum() < 0 || score.isMoreThan(Fraction.HUNDRED)) {
            answer.fault("score", "Expected 0 to 100, found something else.");
            return new Option.Worth(id, label, Fraction.ZERO);
        }
        return new Option.Worth(id, label, score);
    }
}

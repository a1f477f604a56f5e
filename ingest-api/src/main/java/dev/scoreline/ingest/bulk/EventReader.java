package dev.scoreline.ingest.bulk;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.ingest.assessment.GivenAnswer;
import dev.scoreline.ingest.comment.GivenComment;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Form;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.telephony.GivenCall;
import dev.scoreline.ingest.telephony.GivenRating;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.rating.RatingFact;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes facts of lines, with the reading and the rules that the families' own operations have: what may be sent singly
 * may be sent as a line, with the same fields and its {@code type} beside them.
 */
final class EventReader {

    private static final String TYPE = "type";
    private static final String KEY = "idempotencyKey";
    private static final int LONGEST_KEY = 255;
    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST_KEY + "}");
    private static final String KEY_EXPECTED =
            "Expected 1 to " + LONGEST_KEY + " printable ASCII characters without spaces, found something else.";
    private static final int LONGEST_TYPE_SHOWN = 64;

    private final Arrival arrival;
    private final Clock clock;

    EventReader(Arrival arrival, Clock clock) {
        this.arrival = arrival;
        this.clock = clock;
    }

    /** The fields of a line by which its verdict can name it, be the rest as it may. */
    record Typed(@Nullable String type, ObjectNode fields) {}

    Typed parse(String line) {
        JsonNode tree;
        try {
            tree = JsonBody.of(line);
        } catch (JacksonException malformed) {
            throw refused("", "Expected a JSON object, found a mistake" + JsonBody.place(malformed) + ".");
        }
        if (!(tree instanceof ObjectNode fields)) {
            throw refused("", "Expected a JSON object, found something else.");
        }
        JsonNode type = fields.remove(TYPE);
        return new Typed(type != null && type.isString() ? type.asString() : null, fields);
    }

    Given read(int number, Typed line) {
        String type = line.type();
        return switch (type) {
            case "answer" -> answer(number, line.fields());
            case "comment" -> comment(number, line.fields());
            case "rating" -> rating(number, line.fields());
            case "call" -> call(number, line.fields());
            case null -> throw refused(TYPE, "Expected answer, call, comment or rating, found none of these.");
            default ->
                throw refused(
                        TYPE,
                        "Expected answer, call, comment or rating, found '"
                                + (type.length() > LONGEST_TYPE_SHOWN ? type.substring(0, LONGEST_TYPE_SHOWN) : type)
                                + "'; what is answered with its outcome has to be sent singly.");
        };
    }

    private Given answer(int number, ObjectNode fields) {
        GivenAnswer answer = Form.read(fields, GivenAnswer::read);
        AssessmentFact fact = answer.fact(of(number, null));
        return new Given(
                "answer",
                fact.getAnswerRecorded().getAnswer().getAnswerSid(),
                new Line.OfAssessment(fact, arrival.trace()));
    }

    private Given comment(int number, ObjectNode fields) {
        record Keyed(GivenComment comment, @Nullable String key) {}
        Keyed given = Form.read(fields, form -> new Keyed(GivenComment.read(form), key(form)));
        CommentFact fact = given.comment().fact(of(number, given.key()));
        return new Given("comment", fact.getEntityId(), new Line.OfComment(fact, arrival.trace()));
    }

    private Given rating(int number, ObjectNode fields) {
        record Keyed(GivenRating rating, @Nullable String key) {}
        Keyed given =
                JsonObject.read(fields, object -> new Keyed(GivenRating.read(object, arrival.account()), key(object)));
        RatingFact fact = given.rating().fact(of(number, given.key()), "");
        return new Given("rating", fact.getRatingReported().getRatingId(), new Line.OfRating(fact, arrival.trace()));
    }

    private Given call(int number, ObjectNode fields) {
        GivenCall call = JsonObject.readKnown(fields, object -> GivenCall.read(object, arrival.account()));
        return new Given("call", call.call(), new Line.OfRating(call.fact(of(number, null)), arrival.trace()));
    }

    private static @Nullable String key(Form form) {
        String key = form.optionalText(KEY, LONGEST_KEY);
        if (key != null && !KEY_FORM.matcher(key).matches()) {
            form.fault(KEY, KEY_EXPECTED);
        }
        return key;
    }

    private static @Nullable String key(JsonObject object) {
        String key = object.optional(KEY, value -> value.text(LONGEST_KEY));
        if (key != null && !KEY_FORM.matcher(key).matches()) {
            object.fault(KEY, KEY_EXPECTED);
        }
        return key;
    }

    private Arrival of(int number, @Nullable String key) {
        return arrival.part(number, key, clock.instant());
    }

    private static ProblemException refused(String field, String message) {
        return new ProblemException(Problem.invalid(List.of(new Fault(field, message))));
    }
}

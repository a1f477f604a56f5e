package dev.scoreline.ingest.bulk;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.telephony.CallBody;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.log.Trace;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.testkit.fuzz.FuzzTarget;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is sent as lines of events, each is refused by itself or becomes a fact that the log gives back as it was
 * given: answers, comments, ratings and calls, by the readers that their own operations have.
 */
class EventFuzzTest implements FuzzTarget {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Caller CALLER = new Caller(
            new OneAccount(), new Actor("linda", Actor.Kind.USER, Set.of(), Set.of()), "Linda", "linda@example.com");

    private final EventReader reader =
            new EventReader(new Arrival(CALLER, "request", null, Trace.NONE, NOW, 0), Clock.fixed(NOW, ZoneOffset.UTC));

    EventFuzzTest() {
        TrustedRecords.trust();
    }

    @Override
    public void take(byte[] body) throws IOException {
        RawLines lines = new RawLines(new ByteArrayInputStream(body));
        int number = 0;
        for (RawLine line = lines.next(); line != null; line = lines.next()) {
            assertThat(line.number()).isGreaterThan(number);
            number = line.number();
            switch (line) {
                case RawLine.Whole(int each, String text) -> read(each, text);
                case RawLine.Unread(int ignored, String why) -> assertThat(why).isNotBlank();
            }
        }
    }

    private void read(int number, String text) throws IOException {
        try {
            Given given = reader.read(number, reader.parse(text));
            assertThat(given.id().toString()).isNotBlank();
            assertKept(given.line());
        } catch (ProblemException refused) {
            assertThat(refused.problem().kind()).isEqualTo(Kind.INVALID);
            assertThat(refused.problem().faults()).isNotEmpty();
        }
    }

    private static void assertKept(Line line) throws IOException {
        switch (line) {
            case Line.OfAssessment(AssessmentFact fact, Trace ignored) ->
                assertThat(AssessmentFact.fromByteBuffer(fact.toByteBuffer())).isEqualTo(fact);
            case Line.OfComment(CommentFact fact, Trace ignored) ->
                assertThat(CommentFact.fromByteBuffer(fact.toByteBuffer())).isEqualTo(fact);
            case Line.OfRating(RatingFact fact, Trace ignored) -> {
                assertThat(RatingFact.fromByteBuffer(fact.toByteBuffer())).isEqualTo(fact);
                assertShown(fact);
            }
            case Line.OfConfiguration ignored -> throw new AssertionError("Expected no configuration among events");
        }
    }

    /** Fields of a call that mean nothing to us are kept as text, which its readers must be able to read. */
    private static void assertShown(RatingFact fact) {
        if (fact.getCallReported() != null) {
            CallBody body = CallBody.of(
                    fact.getCallReported(),
                    fact.getPersonal(),
                    OneAccount.CLIENT,
                    CALLER.account().telephonyZone());
            assertThat(JSON.writeValueAsBytes(body)).isNotEmpty();
        }
    }
}

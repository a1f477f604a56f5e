package dev.scoreline.ingest.bulk;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.outcome.LatestTokens;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.request.Arrival;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Takes acknowledged facts of all kinds, one a line, as the caller's own. A bad line refuses itself alone, and nothing
 * but a line and those on their way into the log is held at a time.
 */
@RestController
public final class BulkIntake {

    private static final String NDJSON = "application/x-ndjson";
    private static final String KEY = "Idempotency-Key";

    private final Writes writes;
    private final Clock clock;

    public BulkIntake(Writes writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PostMapping(path = "/v1/events", consumes = NDJSON)
    void take(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuseKey(request);
        EventReader reader = new EventReader(Arrival.of(caller, request, clock.instant()), clock);
        Verdicts verdicts = new Verdicts();
        LatestTokens tokens = new LatestTokens();
        Passage passage = new Passage(writes, verdicts::add, tokens::add);
        RawLines lines = new RawLines(request.getInputStream());
        for (RawLine line = lines.next(); line != null; line = lines.next()) {
            take(line, reader, passage);
        }
        passage.end();
        check(verdicts);
        tokens.texts().forEach(token -> response.addHeader(WriteToken.HEADER, token));
        response.setContentType(NDJSON);
        verdicts.writeTo(response.getOutputStream());
    }

    /** An answer as long as this one is not kept for repeats, and need not be: ids tell what was taken before. */
    private static void refuseKey(HttpServletRequest request) {
        if (request.getHeader(KEY) != null) {
            throw new ProblemException(Problem.invalid(List.of(new Fault(
                    KEY,
                    "Expected none, found one: a line sent again counts once; equal comments and ratings that are"
                            + " meant to be two have an idempotencyKey each."))));
        }
    }

    private static void take(RawLine line, EventReader reader, Passage passage) {
        switch (line) {
            case RawLine.Whole(int number, String text) -> take(number, text, reader, passage);
            case RawLine.Unread(int number, String why) -> passage.decided(LineVerdict.refused(number, why));
        }
    }

    private static void take(int number, String text, EventReader reader, Passage passage) {
        String type = null;
        Given given;
        try {
            EventReader.Typed line = reader.parse(text);
            type = line.type();
            given = reader.read(number, line);
        } catch (ProblemException refused) {
            passage.decided(LineVerdict.of(number, type, null, refused.problem()));
            return;
        }
        passage.send(number, text.length(), given);
    }

    private static void check(Verdicts verdicts) {
        if (verdicts.isEmpty()) {
            throw new ProblemException(Problem.of(
                    Kind.INVALID, "Expected one JSON object a line, found no line that says anything; send some."));
        }
        if (verdicts.areAllInVain()) {
            throw new ProblemException(Problem.unavailable(
                    "Not one line could be made safe in time; send the same again, each counts once.",
                    Duration.ofSeconds(1)));
        }
    }
}

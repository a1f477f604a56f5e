package dev.scoreline.ingest.request;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.ingest.log.Trace;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.translation.assessment.Acceptance;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A write that has come in: who sent it, when, and what tells it from others.
 *
 * @param occurrence tells this write from an equal one: its Idempotency-Key, or an id of the request
 * @param at in milliseconds, as clients see it
 * @param nanos of the process's clock, which deadlines are counted from
 */
public record Arrival(
        Caller caller, String occurrence, @Nullable String idempotencyKey, Trace trace, Instant at, long nanos) {

    private static final String BEGAN = Arrival.class.getName() + ".began";

    /** Has deadlines counted from now on: the request is there as a whole. */
    public static void begin(HttpServletRequest request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    public static Arrival of(Caller caller, HttpServletRequest request, Instant now) {
        String key = IdempotencyKey.of(request);
        return new Arrival(
                caller,
                key == null ? UUID.randomUUID().toString() : key,
                key,
                Trace.of(request.getHeader("traceparent"), request.getHeader("tracestate")),
                now.truncatedTo(ChronoUnit.MILLIS),
                request.getAttribute(BEGAN) instanceof Long began ? began : System.nanoTime());
    }

    /**
     * One of several writes that came in together.
     *
     * @param key its own Idempotency-Key
     */
    public Arrival part(int number, @Nullable String key, Instant now) {
        return new Arrival(
                caller,
                key == null ? occurrence + "/" + number : key,
                key,
                trace,
                now.truncatedTo(ChronoUnit.MILLIS),
                System.nanoTime());
    }

    public Account account() {
        return caller.account();
    }

    /** What ties everything that follows to this request. */
    public String correlation() {
        String traced = trace.id();
        return traced == null ? occurrence : traced;
    }

    public EventId event(String type, String entity) {
        return account().ids().event(type, entity, occurrence);
    }

    /** Without a demand for a version. */
    public Acceptance acceptance(String type, String entity, String bodyDigest) {
        return acceptance(event(type, entity), bodyDigest, null, null);
    }

    public Acceptance acceptance(
            EventId event, String bodyDigest, @Nullable Long ifMatch, @Nullable Instant occurredAt) {
        return new Acceptance(
                event,
                account().id(),
                account().zone(),
                caller.actor(),
                caller.userName(),
                caller.userEmail(),
                at,
                occurredAt,
                correlation(),
                ifMatch,
                bodyDigest);
    }
}

package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.permission.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The circumstances of an event.
 *
 * @param position the offset of its fact: what makes folding idempotent
 * @param userName the actor's display name, as the token had it
 * @param acceptedAt when ingest took it; the only time that anything here goes by
 * @param ifMatch the version the client demanded; absent: any
 * @param bodyDigest recognises the same request when it comes again
 */
public record Envelope(
        long position,
        Actor actor,
        @Nullable String userName,
        @Nullable String userEmail,
        Instant acceptedAt,
        @Nullable Instant occurredAt,
        @Nullable Long ifMatch,
        String bodyDigest) {

    /** The same circumstances, done by Scoreline itself and on no condition. */
    Envelope by(Actor other) {
        return new Envelope(position, other, null, null, acceptedAt, occurredAt, null, bodyDigest);
    }
}

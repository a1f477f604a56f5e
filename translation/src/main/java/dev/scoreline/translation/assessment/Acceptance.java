package dev.scoreline.translation.assessment;

import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The circumstances under which something was accepted: what every fact carries beside what happened.
 *
 * @param zone the account's, in which hours of rollups begin
 * @param userName the actor's display name, as the token had it
 * @param correlation what ties the fact to the request that caused it
 * @param ifMatch the version the client demanded; absent: any
 * @param bodyDigest recognises the same request when it comes again; empty where there was no request
 */
public record Acceptance(
        EventId eventId,
        AccountId account,
        ZoneId zone,
        Actor actor,
        @Nullable String userName,
        @Nullable String userEmail,
        Instant acceptedAt,
        @Nullable Instant occurredAt,
        @Nullable String correlation,
        @Nullable Long ifMatch,
        String bodyDigest) {}

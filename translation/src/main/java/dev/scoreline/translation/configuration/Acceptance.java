package dev.scoreline.translation.configuration;

import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * The circumstances under which a change of configuration was accepted.
 *
 * @param naturalKey the resource, or of a creation what makes it a repeat
 * @param correlation what ties the fact to the request that caused it
 * @param bodyDigest empty where there was no request
 */
public record Acceptance(
        EventId eventId,
        AccountId account,
        Actor actor,
        @Nullable String userName,
        @Nullable String userEmail,
        Instant acceptedAt,
        String naturalKey,
        @Nullable String correlation,
        String bodyDigest) {}

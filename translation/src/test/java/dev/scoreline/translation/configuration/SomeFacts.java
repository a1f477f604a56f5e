package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;

import java.time.Instant;
import java.util.Set;

/** Facts as ingest would make them. */
final class SomeFacts {

    static final AccountId ACCOUNT = new AccountId("AC5c0e11ae000000000000000000000001");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private SomeFacts() {}

    static ConfigurationFact of(ConfigurationEvent event) {
        return ConfigurationFacts.of(
                new Acceptance(
                        new EventId("EV1"),
                        ACCOUNT,
                        new Actor("owner-1", Actor.Kind.USER, Set.of(), Set.of()),
                        "Olga",
                        "olga@example.com",
                        NOON,
                        "key",
                        "request-1",
                        "digest"),
                event);
    }
}

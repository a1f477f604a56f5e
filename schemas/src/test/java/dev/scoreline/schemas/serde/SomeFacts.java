package dev.scoreline.schemas.serde;

import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.rating.PersonalCall;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.rating.RatingReported;

import java.math.BigDecimal;
import java.time.Instant;

/** A fact with something of everything: times, decimals, lists, enums, nested and absent records. */
final class SomeFacts {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

    private SomeFacts() {}

    static RatingFact aRating() {
        return RatingFact.newBuilder()
                .setEventId("e-1")
                .setAccount("AC1")
                .setEntityId("call-1")
                .setNaturalKey("call-1/100")
                .setOccurredAt(NOON)
                .setAcceptedAt(NOON)
                .setActor(Actor.newBuilder()
                        .setSubject("SK1")
                        .setKind(ActorKind.API_KEY)
                        .build())
                .setType("RatingReported")
                .setZone("Europe/Vienna")
                .setRatingReported(RatingReported.newBuilder()
                        .setRatingId(7)
                        .setCallUuid("call-1")
                        .setExtensionId("100")
                        .setRate(new BigDecimal("4.500000"))
                        .setMinRate(new BigDecimal("1.000000"))
                        .setMaxRate(new BigDecimal("5.000000"))
                        .build())
                .setPersonal(PersonalCall.newBuilder()
                        .setOtherFields("{\"caller\":\"☎\"}")
                        .build())
                .build();
    }
}

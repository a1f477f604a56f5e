package dev.scoreline.schemas.envelope;

import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.rating.CallReported;
import dev.scoreline.schemas.rating.PersonalCall;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.rating.RatingReported;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;

class EnvelopeTest {

    private static final CallReported CALL =
            CallReported.newBuilder().setCallUuid("call-1").build();

    private static final RatingReported RATING = RatingReported.newBuilder()
            .setRatingId(7)
            .setCallUuid("call-1")
            .setExtensionId("100")
            .setRate(BigDecimal.valueOf(5))
            .setMinRate(BigDecimal.ONE)
            .setMaxRate(BigDecimal.TEN)
            .build();

    @Test
    void shouldHandOutTheOnePayloadThatTheTypeNames() {
        assertThat(Envelope.of(aFact("CallReported").setCallReported(CALL).build()))
                .isEqualTo(new Envelope.Valid(CALL));
    }

    @Test
    void shouldNotTakePersonalDataForAPayload() {
        PersonalCall personal =
                PersonalCall.newBuilder().setOtherFields("{\"caller\":\"+49\"}").build();

        assertThat(Envelope.of(aFact("CallReported")
                        .setCallReported(CALL)
                        .setPersonal(personal)
                        .build()))
                .isEqualTo(new Envelope.Valid(CALL));
    }

    @Test
    void shouldTellATypeThatOnlyANewerVersionKnows() {
        assertThat(Envelope.of(aFact("RatingDisputed").build()))
                .asInstanceOf(InstanceOfAssertFactories.type(Envelope.UnknownType.class))
                .extracting(Envelope.UnknownType::sentence)
                .asString()
                .contains("RatingFact", "found 'RatingDisputed'", "re-drive");
    }

    @Test
    void shouldRefuseAFactWithoutItsPayload() {
        assertThat(Envelope.of(aFact("CallReported").build()))
                .isEqualTo(
                        new Envelope.Invalid(
                                "Expected the payload CallReported and no other in RatingFact, found none; mend the producer."));
    }

    @Test
    void shouldRefuseAFactWithAnotherPayloadBesideTheOneItNames() {
        assertThat(Envelope.of(aFact("CallReported")
                        .setCallReported(CALL)
                        .setRatingReported(RATING)
                        .build()))
                .isInstanceOf(Envelope.Invalid.class);
    }

    private static RatingFact.Builder aFact(String type) {
        return RatingFact.newBuilder()
                .setEventId("e")
                .setAccount("AC1")
                .setEntityId("call-1")
                .setNaturalKey("call-1")
                .setAcceptedAt(Instant.EPOCH)
                .setActor(Actor.newBuilder()
                        .setSubject("SK1")
                        .setKind(ActorKind.API_KEY)
                        .build())
                .setType(type)
                .setZone("UTC");
    }
}

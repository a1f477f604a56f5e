package dev.scoreline.translation.rating;

import dev.scoreline.schemas.rating.CallReported;
import dev.scoreline.schemas.rating.PersonalCall;
import dev.scoreline.scorecard.rating.CallFacts;
import dev.scoreline.scorecard.rating.CallId;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/** What is known of a call: what we understand, and apart from it what may identify a person. */
final class Calls {

    private Calls() {}

    static CallReported toAvro(CallId call, CallFacts facts) {
        return new CallReported(
                call.value(),
                facts.bridgedUsername(),
                facts.extensionId(),
                facts.extensionType(),
                facts.startedAt(),
                facts.durationSeconds());
    }

    static @Nullable PersonalCall personal(@Nullable CallFacts facts) {
        return facts == null || facts.others().isEmpty() ? null : new PersonalCall(JsonFields.join(facts.others()));
    }

    static CallFacts toDomain(CallReported call, @Nullable PersonalCall personal) {
        String others = personal == null ? null : personal.getOtherFields();
        return new CallFacts(
                call.getBridgedUsername(),
                call.getExtensionId(),
                call.getExtensionType(),
                call.getStartedAt(),
                call.getDurationSeconds(),
                others == null ? Map.of() : JsonFields.split(others));
    }
}

package dev.scoreline.query.stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.FieldReason;
import dev.scoreline.schemas.common.PersonalHistory;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One accepted change as clients get it.
 *
 * @param eventId of the fact; a published scorecard that re-scores many assessments is one fact with many changes
 * @param type of the fact, such as {@code AssessmentEdited}
 * @param version of the entity after the change; of configuration, of all configuration of the account
 * @param rescored whether a published scorecard changed it, and no fact of its own
 * @param state what lists show of it after the change
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
record ChangeBody(
        String eventId,
        String entity,
        Object entityId,
        String type,
        long version,
        String acceptedAt,
        @Nullable String occurredAt,
        Who actor,
        boolean rescored,
        List<Edit> changes,
        Object state) {

    record Who(String subject, String kind) {
        static Who of(Actor actor) {
            return new Who(actor.getSubject(), actor.getKind().name());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    record Edit(
            String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {

        static List<Edit> of(List<FieldChange> changes, @Nullable PersonalHistory personal) {
            Map<String, String> reasons = reasons(personal);
            return Stream.concat(changes.stream(), personal == null ? Stream.of() : personal.getChanges().stream())
                    .map(change -> new Edit(
                            change.getField(),
                            change.getOldValue(),
                            change.getNewValue(),
                            reasons.get(change.getField())))
                    .toList();
        }

        private static Map<String, String> reasons(@Nullable PersonalHistory personal) {
            return personal == null
                    ? Map.of()
                    : personal.getReasons().stream()
                            .collect(Collectors.toMap(
                                    FieldReason::getField, FieldReason::getReason, (first, again) -> first));
        }
    }
}

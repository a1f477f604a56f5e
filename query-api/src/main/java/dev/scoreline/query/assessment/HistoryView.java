package dev.scoreline.query.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.problem.Fault;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.FieldReason;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import dev.scoreline.views.HistoryRow;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What became of one fact: taken, recognised as a repeat, or refused.
 *
 * @param partition with {@code offset} where the fact lies in its topic
 * @param outcome {@code MOVED}, {@code DUPLICATE} or {@code REFUSED}
 * @param rescored whether a published scorecard changed it, and no fact of its own
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
record HistoryView(
        String eventId,
        String type,
        int partition,
        long offset,
        String acceptedAt,
        @Nullable String occurredAt,
        Who actor,
        String outcome,
        @Nullable Refused refusal,
        List<Change> changes,
        @Nullable Long scorecardId,
        boolean rescored,
        long version) {

    record Who(String subject, String kind, List<String> permissions, List<Long> teams) {
        static Who of(Actor actor) {
            return new Who(actor.getSubject(), actor.getKind().name(), actor.getPermissions(), actor.getTeams());
        }
    }

    record Refused(String code, String message, List<Fault> faults) {
        static @Nullable Refused of(@Nullable Refusal refusal) {
            return refusal == null
                    ? null
                    : new Refused(
                            refusal.getCode().name(),
                            refusal.getMessage(),
                            refusal.getFaults().stream()
                                    .map(fault -> new Fault(fault.getField(), fault.getMessage()))
                                    .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    record Change(
            String field,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {}

    static HistoryView of(HistoryRow row) {
        return new HistoryView(
                row.eventId(),
                row.factType(),
                row.partition(),
                row.offset(),
                row.acceptedAt().toString(),
                text(row.occurredAt()),
                Who.of(row.actor()),
                row.outcome().name(),
                Refused.of(row.refusal()),
                changes(row),
                row.revisionId(),
                row.rescored(),
                row.version());
    }

    private static List<Change> changes(HistoryRow row) {
        PersonalHistory personal = row.personal();
        List<FieldChange> personalChanges = personal == null ? List.of() : personal.getChanges();
        Map<String, String> reasons = personal == null
                ? Map.of()
                : personal.getReasons().stream()
                        .collect(Collectors.toMap(
                                FieldReason::getField, FieldReason::getReason, (first, again) -> first));
        return Stream.concat(row.changes().stream(), personalChanges.stream())
                .map(change -> new Change(
                        change.getField(), change.getOldValue(), change.getNewValue(), reasons.get(change.getField())))
                .toList();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}

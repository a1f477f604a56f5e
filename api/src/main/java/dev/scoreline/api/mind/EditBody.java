package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.FieldReason;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.views.HistoryRow;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One field that was changed: by whom, when, from what to what, and why.
 *
 * @param field its path, such as {@code criteria.1.2.score}
 * @param scorecardId the scorecard revision that counted after the change
 * @param version of the assessment after the change
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record EditBody(
        Object userId,
        String timestamp,
        String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        @Nullable String reason,
        @Nullable Long scorecardId,
        long version) {

    /** How many an assessment shows; the rest is in its history. */
    public static final int NEWEST = 100;

    /** @param newestFirst what became of its facts; those that changed nothing leave no trace here */
    static List<EditBody> newest(List<HistoryRow> newestFirst) {
        return newestFirst.stream().flatMap(EditBody::of).limit(NEWEST).toList();
    }

    private static Stream<EditBody> of(HistoryRow row) {
        PersonalHistory personal = row.personal();
        Map<String, String> reasons = reasons(personal);
        return Stream.concat(row.changes().stream(), personal == null ? Stream.of() : personal.getChanges().stream())
                .map(change -> of(row, change, reasons.get(change.getField())));
    }

    private static EditBody of(HistoryRow row, FieldChange change, @Nullable String reason) {
        return new EditBody(
                Plain.integerOrText(row.actor().getSubject()),
                row.acceptedAt().toString(),
                change.getField(),
                change.getOldValue(),
                change.getNewValue(),
                reason,
                row.revisionId(),
                row.version());
    }

    private static Map<String, String> reasons(@Nullable PersonalHistory personal) {
        return personal == null
                ? Map.of()
                : personal.getReasons().stream()
                        .collect(Collectors.toMap(
                                FieldReason::getField, FieldReason::getReason, (first, again) -> first));
    }
}

package dev.scoreline.translation.rating;

import dev.scoreline.schemas.common.Fault;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.rating.RatingFact;
import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.scorecard.rating.RatingOutcome;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

import static java.util.stream.Collectors.joining;

/** What became of facts about calls and ratings, as history records it. */
public final class RatingHistories {

    private static final String CALL = "call.";

    /** Fields of a call that we understand; any other may hold what identifies a person. */
    private static final Set<String> PLAIN = Set.of(
            "call.bridged_username",
            "call.extension_id",
            "call.extension_type",
            "call.start_datetime",
            "call.duration");

    private RatingHistories() {}

    /**
     * The outcome of a fact about one call.
     *
     * @param after the state after the fact, changed or not; absent while nothing is known of the call
     */
    public static RatingHistory of(
            RatingFact fact, SourcePosition source, RatingOutcome outcome, @Nullable RatingState after) {
        RatingHistory.Builder history = RatingHistory.newBuilder()
                .setSource(source)
                .setEventId(fact.getEventId())
                .setFactType(fact.getType())
                .setAccount(fact.getAccount())
                .setEntityId(fact.getEntityId())
                .setOccurredAt(fact.getOccurredAt())
                .setAcceptedAt(fact.getAcceptedAt())
                .setActor(fact.getActor())
                .setCorrelation(fact.getCorrelation())
                .setVersion(after == null ? 0 : after.getVersion())
                .setState(after);
        return switch (outcome) {
            case RatingOutcome.Moved moved ->
                history.setOutcome(Outcome.MOVED)
                        .setChanges(changes(moved, false))
                        .setPersonal(personal(moved))
                        .build();
            case RatingOutcome.Duplicate ignored ->
                history.setOutcome(Outcome.DUPLICATE).build();
            case RatingOutcome.Refused refused ->
                history.setOutcome(Outcome.REFUSED).setRefusal(refusal(refused)).build();
        };
    }

    private static @Nullable PersonalHistory personal(RatingOutcome.Moved moved) {
        List<FieldChange> changes = changes(moved, true);
        return changes.isEmpty() ? null : new PersonalHistory(null, null, changes, List.of());
    }

    private static List<FieldChange> changes(RatingOutcome.Moved moved, boolean personal) {
        return moved.changes().stream()
                .filter(change -> isPersonal(change.field()) == personal)
                .map(change -> new FieldChange(change.field(), change.before(), change.after()))
                .toList();
    }

    private static boolean isPersonal(String field) {
        return field.startsWith(CALL) && !PLAIN.contains(field);
    }

    private static Refusal refusal(RatingOutcome.Refused refused) {
        List<Fault> faults = refused.faults().stream()
                .map(fault -> new Fault(fault.field(), fault.message()))
                .toList();
        String message =
                refused.faults().stream().map(RatingOutcome.Fault::message).collect(joining("; "));
        return new Refusal(RefusalCode.INVALID, message, faults);
    }
}

package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.common.Fault;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.FieldReason;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.scorecard.assessment.Change;
import dev.scoreline.scorecard.assessment.Outcome;
import dev.scoreline.scorecard.assessment.Refusal;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Puts an outcome into its history record; lines about what people wrote go into the personal part. */
final class OutcomeWriter {

    private static final Set<String> PERSONAL =
            Set.of("aiSummary", "aiSummaryByAi", "supervisorAssessment", "aiRun.error");

    private final AssessmentHistory.Builder history;

    OutcomeWriter(AssessmentHistory.Builder history) {
        this.history = history;
    }

    void write(Outcome outcome, @Nullable String userName, @Nullable String userEmail) {
        List<Change> lines = List.of();
        switch (outcome) {
            case Outcome.Moved moved -> {
                lines = moved.changes();
                history.setOutcome(dev.scoreline.schemas.common.Outcome.MOVED);
            }
            case Outcome.Duplicate ignored -> history.setOutcome(dev.scoreline.schemas.common.Outcome.DUPLICATE);
            case Outcome.Refused(Refusal refusal) ->
                history.setOutcome(dev.scoreline.schemas.common.Outcome.REFUSED).setRefusal(toAvro(refusal));
            case Outcome.AlreadyFolded ignored ->
                throw new IllegalArgumentException("Expected an outcome that history records, found a replay of a fact"
                        + " whose outcome was recorded before; record nothing");
        }
        history.setChanges(changes(lines, false)).setPersonal(personal(lines, userName, userEmail));
    }

    private static @Nullable PersonalHistory personal(
            List<Change> lines, @Nullable String userName, @Nullable String userEmail) {
        List<FieldChange> changes = changes(lines, true);
        List<FieldReason> reasons = lines.stream()
                .filter(line -> line.reason() != null)
                .map(line -> new FieldReason(line.field(), line.reason()))
                .toList();
        boolean isEmpty = userName == null && userEmail == null && changes.isEmpty() && reasons.isEmpty();
        return isEmpty ? null : new PersonalHistory(userName, userEmail, changes, reasons);
    }

    private static List<FieldChange> changes(List<Change> lines, boolean personal) {
        return lines.stream()
                .filter(line -> isPersonal(line.field()) == personal)
                .map(line -> new FieldChange(line.field(), line.oldValue(), line.newValue()))
                .toList();
    }

    /** Whether a field holds what somebody wrote about somebody. */
    private static boolean isPersonal(String field) {
        return PERSONAL.contains(field)
                || (field.startsWith("criteria.") && (field.endsWith(".reason") || field.endsWith(".aiReason")));
    }

    private static dev.scoreline.schemas.common.Refusal toAvro(Refusal refusal) {
        return new dev.scoreline.schemas.common.Refusal(
                code(refusal.category()),
                refusal.reason(),
                refusal.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.message()))
                        .toList());
    }

    private static RefusalCode code(Refusal.Category category) {
        return switch (category) {
            case NOT_FOUND -> RefusalCode.NOT_FOUND;
            case FORBIDDEN -> RefusalCode.FORBIDDEN;
            case DELETED -> RefusalCode.DELETED;
            case KEY_TAKEN -> RefusalCode.KEY_TAKEN;
            case STALE -> RefusalCode.STALE;
            case INVALID -> RefusalCode.INVALID;
            case ILLEGAL_TRANSITION -> RefusalCode.ILLEGAL_TRANSITION;
            case SUPERSEDED -> RefusalCode.SUPERSEDED;
            case TOO_LARGE -> RefusalCode.TOO_LARGE;
        };
    }
}

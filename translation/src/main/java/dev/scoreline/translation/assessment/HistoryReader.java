package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.FieldReason;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.assessment.Change;
import dev.scoreline.translation.UntranslatableException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Brings the lines of a history record back together with their personal part. */
final class HistoryReader {

    private static final PersonalHistory NOTHING = new PersonalHistory(null, null, List.of(), List.of());

    private HistoryReader() {}

    static List<Change> changes(AssessmentHistory history) {
        if (history.getSealed() != null) {
            throw UntranslatableException.sealed("the history of an assessment");
        }
        PersonalHistory personal = history.getPersonal() == null ? NOTHING : history.getPersonal();
        Map<String, String> reasons = personal.getReasons().stream()
                .collect(Collectors.toMap(FieldReason::getField, FieldReason::getReason, (first, ignored) -> first));
        return Stream.concat(history.getChanges().stream(), personal.getChanges().stream())
                .map(line -> change(line, reasons, history))
                .toList();
    }

    private static Change change(FieldChange line, Map<String, String> reasons, AssessmentHistory history) {
        return new Change(
                history.getActor().getSubject(),
                history.getAcceptedAt(),
                line.getField(),
                line.getOldValue(),
                line.getNewValue(),
                reasons.get(line.getField()),
                history.getRevisionId() == null ? null : new RevisionId(history.getRevisionId()),
                history.getVersion());
    }
}

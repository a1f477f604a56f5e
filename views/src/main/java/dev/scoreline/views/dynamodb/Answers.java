package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.RecordedAnswer;
import dev.scoreline.views.GivenAnswer;
import dev.scoreline.views.Page;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/** Finds answers in the assessments that hold them. */
final class Answers {

    private Answers() {}

    /** The answer a row stands for; none if the assessment was deleted, or reopened and answered at another time. */
    static @Nullable GivenAnswer at(Row row, @Nullable AssessmentState assessment) {
        if (assessment == null || assessment.getStatus() == AssessmentStatus.DELETED) {
            return null;
        }
        for (RecordedAnswer answer : assessment.getAnswers()) {
            if (AssessmentItems.answerPlace(answer).equals(row.key().sort())) {
                return new GivenAnswer(assessment, answer);
            }
        }
        return null;
    }

    /** Out of all assessments of a segment, in the order of answers. */
    static Page<GivenAnswer> page(
            List<AssessmentState> assessments, String evaluator, @Nullable String start, int limit) {
        List<GivenAnswer> rows = assessments.stream()
                .filter(state -> evaluator.equals(state.getEvaluator()))
                .flatMap(state -> state.getAnswers().stream().map(answer -> new GivenAnswer(state, answer)))
                .filter(given -> start == null || place(given).compareTo(start) > 0)
                .sorted(Comparator.comparing(Answers::place))
                .limit(limit + 1L)
                .toList();
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(rows.subList(0, limit), place(rows.get(limit - 1)));
    }

    private static String place(GivenAnswer given) {
        return AssessmentItems.answerPlace(given.answer());
    }
}

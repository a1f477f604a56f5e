package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Keeps an assessment small enough to be stored as one item: at most {@value #MOST_BYTES} bytes and
 * {@value #MOST_ANSWERS} answers. What does not grow it is never refused, so that even a full one can be deleted.
 */
final class Size {

    static final int MOST_BYTES = 256 * 1024;
    static final int MOST_ANSWERS = 500;

    /** Ids, times and marks of one entry, generously. */
    private static final int ENTRY_BYTES = 64;

    private static final int MOST_BYTES_PER_CHAR = 3;

    private Size() {}

    static @Nullable Refusal refusal(Assessment before, Assessment after) {
        int answers = after.answers().size();
        if (answers > MOST_ANSWERS && answers > before.answers().size()) {
            return Refusals.tooLarge("at most " + MOST_ANSWERS + " answers in one assessment", "one more");
        }
        // Counting characters costs next to nothing; bytes are counted only of what might be too large.
        if (new Sum(false).of(after) * MOST_BYTES_PER_CHAR <= MOST_BYTES) {
            return null;
        }
        long bytes = new Sum(true).of(after);
        return bytes > MOST_BYTES && bytes > new Sum(true).of(before)
                ? Refusals.tooLarge("an assessment of at most " + MOST_BYTES + " bytes", bytes + " bytes")
                : null;
    }

    private static final class Sum {
        private final boolean exact;
        private long sum;

        Sum(boolean exact) {
            this.exact = exact;
        }

        long of(Assessment assessment) {
            judgements(assessment.criteria());
            judgements(assessment.setAside());
            assessment.answers().values().forEach(this::add);
            add(assessment.remarks().aiSummary());
            add(assessment.remarks().aiSummaryByAi());
            add(assessment.remarks().supervisorAssessment());
            add(assessment.aiRuns().error());
            assessment.occasion().context().values().forEach(this::add);
            return sum;
        }

        private void judgements(Map<?, Judgement> judgements) {
            for (Judgement judgement : judgements.values()) {
                sum += ENTRY_BYTES;
                add(judgement.reason());
                add(judgement.ai() == null ? null : judgement.ai().reason());
            }
        }

        private void add(RecordedAnswer answer) {
            sum += ENTRY_BYTES;
            add(answer.asked().categoryName());
            add(answer.asked().metricName());
            add(answer.said().answerText());
            add(answer.said().answerId());
            add(answer.said().offset());
        }

        private void add(@Nullable String text) {
            if (text != null) {
                sum += exact ? text.getBytes(StandardCharsets.UTF_8).length : text.length();
            }
        }
    }
}

package dev.scoreline.scorecard.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names one answer of a Flex assessment: what that API calls an {@code assessment_sid}.
 *
 * <p>Of its 32 hex digits the first 20 are the assessment and the last 12 the answer within it, so whoever holds the
 * sid knows the assessment, and with it the partition, without reading anything.
 */
public record AnswerSid(AssessmentId.Flex assessment, String answer) implements Comparable<AnswerSid> {
    static final int ASSESSMENT_DIGITS = 20;
    static final int ANSWER_DIGITS = 12;
    private static final Pattern FORM = Pattern.compile("FM[0-9a-fA-F]{32}");
    private static final Pattern ANSWER = Pattern.compile("[0-9a-fA-F]{12}");

    public AnswerSid {
        if (!ANSWER.matcher(answer).matches()) {
            throw new IllegalArgumentException("Expected 12 hex digits of an answer, found '" + answer + "'");
        }
        answer = answer.toLowerCase(Locale.ROOT);
    }

    public static AnswerSid parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "Expected an assessment sid: FM and 32 hex digits, found '" + text + "'");
        }
        int split = "FM".length() + ASSESSMENT_DIGITS;
        return new AnswerSid(new AssessmentId.Flex(text.substring("FM".length(), split)), text.substring(split));
    }

    @Override
    public int compareTo(AnswerSid other) {
        int order = assessment.digits().compareTo(other.assessment.digits());
        return order != 0 ? order : answer.compareTo(other.answer);
    }

    @Override
    public String toString() {
        return assessment + answer;
    }
}

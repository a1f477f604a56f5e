package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.CriterionId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A family A answer as it is kept and given back, whether or not a scorecard knows its question.
 *
 * @param criterion the criterion it answers; absent while it is unmatched, and then it is not scored
 * @param firstAcceptedAt never moves; the answer's timestamp for its clients
 */
public record RecordedAnswer(
        Asked asked,
        Said said,
        String by,
        @Nullable CriterionId criterion,
        Instant firstAcceptedAt,
        Instant answeredAt) {

    static RecordedAnswer first(Asked asked, Said said, Envelope envelope, @Nullable CriterionId criterion) {
        Instant at = envelope.acceptedAt();
        return new RecordedAnswer(asked, said, envelope.actor().subject(), criterion, at, at);
    }

    RecordedAnswer boundTo(@Nullable CriterionId bound) {
        return new RecordedAnswer(asked, said, by, bound, firstAcceptedAt, answeredAt);
    }

    /** The same answer if it says the same, else its successor under the same sid and first acceptance. */
    RecordedAnswer revised(Asked question, Said words, Instant at) {
        return question.equals(asked) && words.equals(said)
                ? this
                : new RecordedAnswer(question, words, by, criterion, firstAcceptedAt, at);
    }
}

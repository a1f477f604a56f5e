package dev.scoreline.scorecard.identity;

import org.jspecify.annotations.Nullable;

/**
 * What identifies a thing in the world, before it has an id of ours: two writes with equal natural keys are about one
 * thing.
 */
public sealed interface NaturalKey {

    /** What identifies an assessment. */
    sealed interface OfAssessment extends NaturalKey {}

    /** All answers of one evaluator about one agent's segment with one questionnaire are one assessment. */
    record FlexAssessment(String evaluator, String agent, String segment, String questionnaire)
            implements OfAssessment {}

    /**
     * An opened assessment of the Mind family.
     *
     * @param attempt 0, and one more each time that the id turned out to belong to another natural key
     */
    record MindAssessment(
            long scorecard,
            long assessedUser,
            @Nullable Long ticket,
            @Nullable Long worklog,
            @Nullable String idempotencyKey,
            int attempt)
            implements OfAssessment {

        public MindAssessment {
            if (ticket == null && worklog == null && idempotencyKey == null) {
                throw new IllegalArgumentException(
                        "Expected ticketId, worklogId or an Idempotency-Key to tell this assessment from others"
                                + " of user " + assessedUser + ", found none; send one of them");
            }
        }

        /** The key to try after this one's id was found taken. */
        public MindAssessment next() {
            return new MindAssessment(scorecard, assessedUser, ticket, worklog, idempotencyKey, attempt + 1);
        }
    }

    record Comment(
            String evaluator,
            String segment,
            String agent,
            String category,
            CanonicalDecimal offset,
            String text,
            @Nullable String idempotencyKey)
            implements NaturalKey {}

    /**
     * A caller's rating.
     *
     * @param rated {@code agent} or {@code call}; absent when the source did not say
     */
    record Rating(
            String call,
            String extension,
            @Nullable String rated,
            @Nullable String idempotencyKey) implements NaturalKey {}

    /**
     * The making of something configured: an equal one, while what it made lives, is the same making.
     *
     * @param kind what is made, such as {@code questionnaire}
     * @param bodyDigest of the request's body in a canonical form
     */
    record Creation(
            String kind, String bodyDigest, @Nullable String idempotencyKey) implements NaturalKey {}
}

package dev.scoreline.scorecard.identity;

/**
 * Derives every id of one account from natural keys; immutable, and safe for any number of threads.
 *
 * <p>Each id is an HMAC-SHA-256 under the account's secret, truncated to what its form holds. Equal keys give equal ids
 * on every instance and at any time, and who does not hold the secret can neither guess an id nor test whether a key
 * exists.
 */
public final class AccountIds {
    private static final int SID_DIGITS = 32;

    private final AccountId account;
    private final IdSecret secret;

    public AccountIds(AccountId account, IdSecret secret) {
        this.account = account;
        this.secret = secret;
    }

    public AssessmentId.Flex assessment(NaturalKey.FlexAssessment key) {
        return new AssessmentId.Flex(digest("flex-assessment")
                .with(key.evaluator())
                .with(key.agent())
                .with(key.segment())
                .with(key.questionnaire())
                .hex(AnswerSid.ASSESSMENT_DIGITS));
    }

    /** The answer to one question within an assessment; answering it again gives the same sid. */
    public AnswerSid answer(AssessmentId.Flex assessment, String question) {
        String answer =
                digest("flex-answer").with(assessment.digits()).with(question).hex(AnswerSid.ANSWER_DIGITS);
        return new AnswerSid(assessment, answer);
    }

    public AssessmentId.Mind assessment(NaturalKey.MindAssessment key) {
        return new AssessmentId.Mind(digest("mind-assessment")
                .with(key.scorecard())
                .with(key.assessedUser())
                .with(key.ticket())
                .with(key.worklog())
                .with(key.idempotencyKey())
                .with((long) key.attempt())
                .integer());
    }

    public CommentSid comment(NaturalKey.Comment key) {
        return new CommentSid("FM"
                + digest("comment")
                        .with(key.evaluator())
                        .with(key.segment())
                        .with(key.agent())
                        .with(key.category())
                        .with(key.offset().toString())
                        .with(key.text())
                        .with(key.idempotencyKey())
                        .hex(SID_DIGITS));
    }

    public RatingId rating(NaturalKey.Rating key) {
        return new RatingId(digest("rating")
                .with(key.call())
                .with(key.extension())
                .with(key.rated())
                .with(key.idempotencyKey())
                .integer());
    }

    public CreationId creation(NaturalKey.Creation key) {
        return new CreationId(digest("creation")
                .with(key.kind())
                .with(key.bodyDigest())
                .with(key.idempotencyKey())
                .hex(SID_DIGITS));
    }

    /**
     * The id of a fact.
     *
     * @param entity what the fact is about, in its textual form
     * @param occurrence tells two equal facts about one entity apart: the id of the request, or its Idempotency-Key and
     *     the place within a bulk
     */
    public EventId event(String type, String entity, String occurrence) {
        return new EventId(
                "EV" + digest("event").with(type).with(entity).with(occurrence).hex(SID_DIGITS));
    }

    private KeyDigest digest(String kind) {
        return new KeyDigest(secret, kind, account);
    }
}

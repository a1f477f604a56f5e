package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.Nullable;

/** Who assesses: the evaluator of family A; the first human editor and then the reviewer of family B. */
public record Assessor(
        String subject, @Nullable String userName, @Nullable String userEmail) {

    static Assessor in(Envelope envelope) {
        return new Assessor(envelope.actor().subject(), envelope.userName(), envelope.userEmail());
    }
}

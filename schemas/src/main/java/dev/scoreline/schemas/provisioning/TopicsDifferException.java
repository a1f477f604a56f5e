package dev.scoreline.schemas.provisioning;

/** Topics exist that break a promise of the catalogue; says which, how, and what to do about it. */
public final class TopicsDifferException extends IllegalStateException {

    TopicsDifferException(TopicPlan plan) {
        super(String.join(System.lineSeparator(), plan.differences()));
    }
}

package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.key.KeyText;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.translation.UntranslatableException;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Natural keys of assessments as one legible text. */
final class NaturalKeys {

    private static final int FLEX_PARTS = 4;

    private NaturalKeys() {}

    static String text(NaturalKey.OfAssessment key) {
        return switch (key) {
            case NaturalKey.FlexAssessment flex ->
                KeyText.join(flex.evaluator(), flex.agent(), flex.segment(), flex.questionnaire());
            case NaturalKey.MindAssessment mind ->
                KeyText.join(
                        Long.toString(mind.scorecard()),
                        Long.toString(mind.assessedUser()),
                        orEmpty(mind.ticket()),
                        orEmpty(mind.worklog()),
                        orEmpty(mind.idempotencyKey()),
                        Integer.toString(mind.attempt()));
        };
    }

    private static String orEmpty(@Nullable Object part) {
        return part == null ? "" : part.toString();
    }

    /** From the fields of a state, except that only the text still has the evaluator a Flex id was derived from. */
    static NaturalKey.OfAssessment of(AssessmentState state) {
        return switch (state.getFamily()) {
            case FLEX -> flex(KeyText.split(state.getNaturalKey()));
            case MIND ->
                new NaturalKey.MindAssessment(
                        state.getOpenedOn(),
                        Long.parseLong(state.getAgentId()),
                        state.getTicketId(),
                        state.getWorklogId(),
                        state.getIdempotencyKey(),
                        state.getAttempt());
            case PBX, UNKNOWN -> throw UntranslatableException.unknown("a family of assessments");
        };
    }

    private static NaturalKey.FlexAssessment flex(List<String> parts) {
        if (parts.size() != FLEX_PARTS) {
            throw new UntranslatableException("Expected evaluator/agent/segment/questionnaire as the natural key of an"
                    + " assessment, found " + parts.size() + " parts.");
        }
        return new NaturalKey.FlexAssessment(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
}

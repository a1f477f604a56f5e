package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.rating.RatingState;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What is known of one agent's part in a conversation: it exists as soon as an assessment or a call names it.
 *
 * @param assessments everybody's, deleted ones included, by first acceptance and then id
 * @param call the one that the conversation is; null while none is known
 */
public record Segment(
        String id,
        List<AssessmentState> assessments,
        @Nullable RatingState call) {

    private static final Comparator<AssessmentState> BY_FIRST_ACCEPTANCE =
            Comparator.comparing(AssessmentState::getFirstAcceptedAt).thenComparing(AssessmentState::getAssessmentId);

    public Segment {
        assessments = assessments.stream().sorted(BY_FIRST_ACCEPTANCE).toList();
    }

    /**
     * Puts together what names {@code id}; null if nothing does. The call of its first assessment that names a known one
     * decides which conversation it is part of, otherwise the call of that very id.
     *
     * @param calls finds a call that is known
     */
    public static @Nullable Segment of(
            String id, List<AssessmentState> assessments, Function<String, @Nullable RatingState> calls) {
        RatingState own = calls.apply(id);
        if (own == null && assessments.isEmpty()) {
            return null;
        }
        return new Segment(
                id,
                assessments,
                assessments.stream()
                        .sorted(BY_FIRST_ACCEPTANCE)
                        .map(AssessmentState::getCallUuid)
                        .filter(Objects::nonNull)
                        .map(calls)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(own));
    }

    /** The id of its conversation: its call's; its own where there is no call. */
    public String conversation() {
        return call == null ? id : call.getCallUuid();
    }
}

package dev.scoreline.scorecard.assessment;

import java.util.List;
import java.util.stream.Collectors;

/** Why an event was turned away, in a sentence for people and a category for machines. */
public record Refusal(Category category, String reason, List<FieldFault> faults) {

    public enum Category {
        NOT_FOUND,
        FORBIDDEN,
        /** Only a new answer of family A may still touch a deleted assessment. */
        DELETED,
        /** The id is taken by another natural key; opening is repeated with the next attempt. */
        KEY_TAKEN,
        /** If-Match names another version. */
        STALE,
        INVALID,
        ILLEGAL_TRANSITION,
        /** A report of an AI run that is not the latest. */
        SUPERSEDED,
        TOO_LARGE
    }

    public Refusal {
        faults = List.copyOf(faults);
    }

    static Refusal because(Category category, String reason) {
        return new Refusal(category, reason, List.of());
    }

    static Refusal invalid(List<FieldFault> faults) {
        String sentence = faults.stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; "));
        return new Refusal(Category.INVALID, sentence, faults);
    }
}

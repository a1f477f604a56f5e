package dev.scoreline.scorecard.configuration;

import java.util.List;
import java.util.stream.Collectors;

/** Why an event was turned away, in a sentence for people and a category for machines. */
public record ConfigurationRefusal(Category category, String reason, List<Fault> faults) {

    public enum Category {
        INVALID,
        NOT_FOUND,
        DELETED,
        /** It would change scores that stand, or take away what something else needs. */
        IN_USE,
        ILLEGAL_TRANSITION,
        /** The version that was expected has passed. */
        STALE,
        /** A stated limit would be exceeded. */
        TOO_LARGE
    }

    /** One faulty field; the message says what was expected and what was found. */
    public record Fault(String field, String message) {}

    public ConfigurationRefusal {
        faults = List.copyOf(faults);
    }

    static ConfigurationOutcome refused(Category category, String reason) {
        return new ConfigurationOutcome.Refused(new ConfigurationRefusal(category, reason, List.of()));
    }

    static ConfigurationOutcome invalid(List<Fault> faults) {
        String reason = faults.stream()
                .map(fault -> fault.field() + ": " + fault.message())
                .collect(Collectors.joining("; "));
        return new ConfigurationOutcome.Refused(new ConfigurationRefusal(Category.INVALID, reason, faults));
    }

    static ConfigurationOutcome invalid(String field, String message) {
        return invalid(List.of(new Fault(field, message)));
    }

    static ConfigurationOutcome unknown(ResourceKey key) {
        return refused(
                Category.NOT_FOUND,
                "Expected the id of something in this account, found " + key + ", which is not there");
    }

    static ConfigurationOutcome gone(ResourceKey key) {
        return refused(Category.DELETED, "Expected something that lives, found " + key + ", which is deleted");
    }
}

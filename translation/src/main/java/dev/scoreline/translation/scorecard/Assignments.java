package dev.scoreline.translation.scorecard;

import dev.scoreline.schemas.configuration.Assignment;
import dev.scoreline.schemas.topic.TrustedRecords;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/** Which conversations a scorecard is meant for; everything, where the wire says nothing. */
public final class Assignments {

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private Assignments() {}

    public static @Nullable Assignment toWire(dev.scoreline.scorecard.Assignment assignment) {
        if (assignment.equals(dev.scoreline.scorecard.Assignment.EVERYTHING)) {
            return null;
        }
        return Assignment.newBuilder()
                .setTicketTags(List.copyOf(assignment.ticketTags()))
                .setTeams(List.copyOf(assignment.teams()))
                .setChannels(List.copyOf(assignment.channels()))
                .setResponseContexts(List.copyOf(assignment.responseContexts()))
                .setExcludedTicketTags(List.copyOf(assignment.excludedTicketTags()))
                .setExcludedTeams(List.copyOf(assignment.excludedTeams()))
                .setExcludedChannels(List.copyOf(assignment.excludedChannels()))
                .build();
    }

    public static dev.scoreline.scorecard.Assignment toDomain(@Nullable Assignment assignment) {
        if (assignment == null) {
            return dev.scoreline.scorecard.Assignment.EVERYTHING;
        }
        return new dev.scoreline.scorecard.Assignment(
                Set.copyOf(assignment.getTicketTags()),
                Set.copyOf(assignment.getTeams()),
                Set.copyOf(assignment.getChannels()),
                Set.copyOf(assignment.getResponseContexts()),
                Set.copyOf(assignment.getExcludedTicketTags()),
                Set.copyOf(assignment.getExcludedTeams()),
                Set.copyOf(assignment.getExcludedChannels()));
    }
}

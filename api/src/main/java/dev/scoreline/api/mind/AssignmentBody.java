package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.schemas.configuration.Assignment;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which conversations a scorecard is meant for; an empty list does not filter. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record AssignmentBody(
        List<String> ticketTags,
        List<Long> teams,
        List<String> channels,
        List<String> responseContexts,
        List<String> excludeTicketTags,
        List<Long> excludeTeams,
        List<String> excludeChannels) {

    static @Nullable AssignmentBody of(@Nullable Assignment assignment) {
        return assignment == null
                ? null
                : new AssignmentBody(
                        assignment.getTicketTags(),
                        assignment.getTeams(),
                        assignment.getChannels(),
                        assignment.getResponseContexts(),
                        assignment.getExcludedTicketTags(),
                        assignment.getExcludedTeams(),
                        assignment.getExcludedChannels());
    }
}

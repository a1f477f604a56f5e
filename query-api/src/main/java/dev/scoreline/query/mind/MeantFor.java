package dev.scoreline.query.mind;

import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.scorecard.Assignment;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A conversation that somebody looks for a scorecard for, as far as they say what it is like. What they leave out does
 * not filter.
 */
record MeantFor(Assignment.Conversation conversation) {

    static MeantFor of(Parameters parameters) {
        return new MeantFor(new Assignment.Conversation(
                Set.copyOf(new HashSet<>(parameters.texts("ticketTag"))),
                teams(parameters),
                Set.copyOf(new HashSet<>(parameters.texts("channel"))),
                Set.copyOf(new HashSet<>(parameters.texts("responseContext")))));
    }

    private static Set<Long> teams(Parameters parameters) {
        Long team = parameters.integer("team");
        return team == null ? Set.of() : Set.of(team);
    }

    boolean fits(ScorecardRevision revision) {
        dev.scoreline.schemas.configuration.Assignment assigned =
                revision.getScorecard().getAssignment();
        return assigned == null || said(assigned).fits(conversation);
    }

    /** The part of an assignment that is about what was said of the conversation. */
    private Assignment said(dev.scoreline.schemas.configuration.Assignment assigned) {
        return new Assignment(
                wanted(assigned.getTicketTags(), conversation.ticketTags()),
                wanted(assigned.getTeams(), conversation.teams()),
                wanted(assigned.getChannels(), conversation.channels()),
                wanted(assigned.getResponseContexts(), conversation.responseContexts()),
                Set.copyOf(assigned.getExcludedTicketTags()),
                Set.copyOf(assigned.getExcludedTeams()),
                Set.copyOf(assigned.getExcludedChannels()));
    }

    private static <T> Set<T> wanted(@Nullable List<T> assigned, Set<T> said) {
        return said.isEmpty() || assigned == null ? Set.of() : Set.copyOf(assigned);
    }
}

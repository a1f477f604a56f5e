package dev.scoreline.scorecard;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which conversations a scorecard is meant for. An empty set does not filter on its dimension; any matching exclusion
 * beats every inclusion.
 */
public record Assignment(
        Set<String> ticketTags,
        Set<Long> teams,
        Set<String> channels,
        Set<String> responseContexts,
        Set<String> excludedTicketTags,
        Set<Long> excludedTeams,
        Set<String> excludedChannels) {

    /** Everything. */
    public static final Assignment EVERYTHING =
            new Assignment(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    /** What is known of a conversation when somebody asks which scorecard fits it. */
    public record Conversation(
            Set<String> ticketTags, Set<Long> teams, Set<String> channels, Set<String> responseContexts) {}

    public Assignment {
        ticketTags = sorted(ticketTags);
        teams = sorted(teams);
        channels = sorted(channels);
        responseContexts = sorted(responseContexts);
        excludedTicketTags = sorted(excludedTicketTags);
        excludedTeams = sorted(excludedTeams);
        excludedChannels = sorted(excludedChannels);
    }

    /** In one order always: what is written twice must be the same bytes. */
    private static <T> Set<T> sorted(Set<T> set) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(set));
    }

    public boolean fits(Conversation conversation) {
        return !isExcluded(conversation)
                && admits(ticketTags, conversation.ticketTags())
                && admits(teams, conversation.teams())
                && admits(channels, conversation.channels())
                && admits(responseContexts, conversation.responseContexts());
    }

    private boolean isExcluded(Conversation conversation) {
        return meet(excludedTicketTags, conversation.ticketTags())
                || meet(excludedTeams, conversation.teams())
                || meet(excludedChannels, conversation.channels());
    }

    private static <T> boolean admits(Set<T> wanted, Set<T> found) {
        return wanted.isEmpty() || meet(wanted, found);
    }

    private static <T> boolean meet(Set<T> some, Set<T> others) {
        return !Collections.disjoint(some, others);
    }
}

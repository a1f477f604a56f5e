package dev.scoreline.scorecard.permission;

import java.util.Set;

/**
 * Who did something, with the rights they had at that moment.
 *
 * @param subject the token's {@code sub}, or the SID of the key or account that was used
 */
public record Actor(String subject, Kind kind, Set<Permission> permissions, Set<Long> teams) {

    public enum Kind {
        /** A person, a worker or a key that was made for some permissions: limited to them. */
        USER,
        /** The account's own token, which may do everything in its account. */
        ACCOUNT,
        /** An API key that was made without naming permissions: it acts for the account, but does not manage it. */
        API_KEY,
        /** Scoreline itself, for what follows from somebody's publication. */
        SYSTEM
    }

    /** Scores again what a published scorecard has changed. */
    public static final Actor SYSTEM = new Actor("system", Kind.SYSTEM, Set.of(), Set.of());

    public Actor {
        permissions = Set.copyOf(permissions);
        teams = Set.copyOf(teams);
    }
}

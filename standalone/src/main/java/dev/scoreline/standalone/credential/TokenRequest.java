package dev.scoreline.standalone.credential;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Whom a token is for, and what it allows.
 *
 * @param account the SID
 * @param user the integer id that assessments show
 * @param permissions as they are named in the claim
 */
public record TokenRequest(
        String account,
        String user,
        @Nullable String name,
        @Nullable String email,
        List<Long> teams,
        List<String> permissions,
        Duration lifetime) {

    public TokenRequest {
        teams = List.copyOf(teams);
        permissions = List.copyOf(permissions);
    }
}

package dev.scoreline.api.caller;

import dev.scoreline.api.account.Account;
import dev.scoreline.scorecard.permission.Actor;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, proven.
 *
 * @param userName the token's {@code name}; with Basic alone the key's name or the account's sid
 * @param userEmail the token's {@code email}; absent with Basic alone
 */
public record Caller(
        Account account,
        Actor actor,
        @Nullable String userName,
        @Nullable String userEmail) {

    /** Who was let in with this request; null where nobody had to say. */
    public static @Nullable Caller of(ServletRequest request) {
        return request.getAttribute(CallerFilter.CALLER) instanceof Caller caller ? caller : null;
    }
}

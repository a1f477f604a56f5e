package dev.scoreline.standalone.credential;

import java.util.List;

/** What somebody wants of an account's API keys. */
public sealed interface KeyRequest {

    /**
     * A new one.
     *
     * @param permissions as the API documents them; empty: the key acts for the account
     */
    record Create(String name, List<String> permissions) implements KeyRequest {
        public Create {
            permissions = List.copyOf(permissions);
        }
    }

    record ListAll() implements KeyRequest {}

    record Revoke(String sid) implements KeyRequest {}
}

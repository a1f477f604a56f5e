package dev.scoreline.api.administration;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scoreline.schemas.configuration.ApiKey;
import dev.scoreline.schemas.configuration.ConfigurationState;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An API key as it stands.
 *
 * @param permissions what it may do; empty: it acts for the account
 * @param revokedAt null while it lives
 * @param secret in the answer to its creation, and nowhere else
 */
public record KeyBody(
        String sid,
        String name,
        List<String> permissions,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

    public KeyBody {
        permissions = List.copyOf(permissions);
    }

    public static KeyBody of(ConfigurationState state) {
        return of(state, null);
    }

    /** With the secret that nobody will be told again. */
    public static KeyBody of(ConfigurationState state, @Nullable String secret) {
        ApiKey key = state.getApiKey();
        return new KeyBody(
                key.getKeySid(),
                key.getName(),
                key.getPermissions(),
                Objects.requireNonNullElse(state.getFirstAcceptedAt(), state.getModifiedAt()),
                state.getDeletedAt(),
                secret);
    }

    /** Whatever writes a record's text would write the secret, too. */
    @Override
    public String toString() {
        return "KeyBody[" + sid + ", " + name + "]";
    }
}

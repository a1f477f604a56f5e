package dev.scoreline.registry.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How we show the registry who we are; no variant ever prints its secret. */
public sealed interface Authentication {

    /** The value of the {@code Authorization} header, if one is sent. */
    Optional<String> header();

    /** Sends nothing. */
    record Anonymous() implements Authentication {
        @Override
        public Optional<String> header() {
            return Optional.empty();
        }
    }

    /** Sends a user name and a password, given as {@code user:password}. */
    record Basic(String userInfo) implements Authentication {
        public Basic {
            if (userInfo.indexOf(':') < 1) {
                throw new IllegalArgumentException(
                        "Expected basic credentials as user:password, found no user or no colon: check basic.auth.user.info");
            }
        }

        @Override
        public Optional<String> header() {
            byte[] utf8 = userInfo.getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(utf8));
        }

        @Override
        public String toString() {
            return "Basic[hidden]";
        }
    }

    /** Sends a token. */
    record Bearer(String token) implements Authentication {
        public Bearer {
            if (token.isBlank()) {
                throw new IllegalArgumentException("Expected a bearer token, found none: set bearer.auth.token");
            }
        }

        @Override
        public Optional<String> header() {
            return Optional.of("Bearer " + token);
        }

        @Override
        public String toString() {
            return "Bearer[hidden]";
        }
    }
}

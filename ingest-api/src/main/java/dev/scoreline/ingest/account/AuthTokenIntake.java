package dev.scoreline.ingest.account;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.permission.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.regex.Pattern;

/**
 * Puts another auth token in the place of the account's.
 *
 * <p>The old one stops working at once, so whoever lost the answer could not ask again: a caller may choose the token,
 * and then knows it whatever becomes of the answer.
 */
@RestController
@RequestMapping("/v1/account/auth-token")
public final class AuthTokenIntake {

    private static final Pattern STRONG = Pattern.compile("[\\x21-\\x7e]{16,256}");

    /** What the account is to send from now on. */
    record Rotated(String authToken) {
        @Override
        public String toString() {
            return "Rotated[redacted]";
        }
    }

    /** @param authToken absent: one is to be drawn */
    private record Wanted(@Nullable String authToken) {

        static Wanted of(JsonObject body) {
            String chosen = body.optional("authToken", token -> token.text(Integer.MAX_VALUE));
            if (chosen != null && body.isFaultless() && !STRONG.matcher(chosen).matches()) {
                body.fault(
                        "authToken",
                        "Expected 16 to 256 printable ASCII characters without spaces, found something else; leave it"
                                + " out for a random one.");
            }
            return new Wanted(chosen);
        }

        @Override
        public String toString() {
            return "Wanted[redacted]";
        }
    }

    private final ConfigurationWrites writes;
    private final Clock clock;

    public AuthTokenIntake(ConfigurationWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Rotated> rotate(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_ACCOUNT, arrival);
        Wanted wanted = JsonObject.read(JsonBody.of(request), Wanted::of);
        String token = wanted.authToken() == null ? IssuedSecret.ofAccount() : wanted.authToken();
        AccountConfigured event =
                new AccountConfigured(null, null, null, null, new Replacement<>(SecretHash.of(token)), null);
        // No digest of the body: one that is not salted would let a weak token be guessed from the log.
        Settlement.Known known = writes.change(ResourceKey.SETTINGS, "", event, arrival, response);
        return Answer.of(HttpStatus.CREATED, known.token())
                .cacheControl(CacheControl.noStore())
                .body(new Rotated(token));
    }
}

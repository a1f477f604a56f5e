package dev.scoreline.ingest.account;

import dev.scoreline.api.administration.KeyBody;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ApiKeyCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ApiKeyRevoked;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.scorecard.permission.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import static dev.scoreline.schemas.configuration.ResourceKind.API_KEY;

/**
 * Makes and revokes API keys.
 *
 * <p>A secret is told once, in the answer to the request that made it, and kept nowhere but as a hash. So a repeated
 * creation cannot be answered as the first was; it is refused, by the key's name.
 */
@RestController
@RequestMapping("/v1/keys")
public final class KeyIntake {

    private static final String SID = "SK[0-9a-f]{32}";
    private static final Map<String, Permission> PERMISSIONS =
            Arrays.stream(Permission.values()).collect(Collectors.toMap(Permission::claim, Function.identity()));

    /** @param permissions empty: the key acts for the account */
    private record Wanted(String name, SortedSet<String> permissions) {

        static Wanted of(JsonObject body) {
            List<Permission> named = body.optional(
                    "permissions", list -> list.list(PERMISSIONS.size(), permission -> permission.choice(PERMISSIONS)));
            if (named != null && named.isEmpty()) {
                body.fault(
                        "permissions", "Expected at least one, or none of this field for a key to the whole account.");
            }
            return new Wanted(
                    body.required("name", name -> name.words(Texts.NAME)),
                    Objects.requireNonNullElse(named, List.<Permission>of()).stream()
                            .map(Permission::claim)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private final ConfigurationWrites writes;
    private final Clock clock;

    public KeyIntake(ConfigurationWrites writes, Clock clock) {
        this.writes = writes;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<KeyBody> create(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_ACCOUNT, arrival);
        Wanted wanted = JsonObject.read(JsonBody.of(request), Wanted::of);
        String sid = IssuedSecret.keySid();
        String secret = IssuedSecret.ofKey();
        Settlement.Known known = writes.change(
                ResourceKey.apiKey(sid),
                Digest.of(wanted.name(), wanted.permissions()),
                new ApiKeyCreated(sid, wanted.name(), SecretHash.of(secret), wanted.permissions()),
                arrival,
                response);
        return Answer.of(HttpStatus.CREATED, known.token())
                .header("Location", "/v1/keys/" + sid)
                .cacheControl(CacheControl.noStore())
                .body(KeyBody.of(writes.resource(API_KEY, known.outcome()), secret));
    }

    /** For good: there is no way back to a key that somebody else may hold. */
    @DeleteMapping("/{sid}")
    ResponseEntity<Void> revoke(
            @PathVariable("sid") String sid, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_ACCOUNT, arrival);
        if (!sid.matches(SID)) {
            throw new ProblemException(
                    Problem.of(Kind.NOT_FOUND, "Expected the sid of an API key of this account, found another text."));
        }
        Settlement.Known known = writes.change(ResourceKey.apiKey(sid), "", new ApiKeyRevoked(sid), arrival, response);
        return Answer.of(HttpStatus.NO_CONTENT, known.token()).build();
    }
}

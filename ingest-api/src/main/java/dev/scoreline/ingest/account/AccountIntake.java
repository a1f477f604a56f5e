package dev.scoreline.ingest.account;

import dev.scoreline.api.administration.AccountBody;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.ingest.request.Digest;
import dev.scoreline.ingest.request.JsonBody;
import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

import java.time.Clock;

import static dev.scoreline.schemas.configuration.ResourceKind.ACCOUNT;
import static dev.scoreline.schemas.configuration.ResourceKind.CLIENT;

/** Changes an account's settings; what is absent stays as it is. */
@RestController
@RequestMapping("/v1/account")
public final class AccountIntake {

    private final ConfigurationWrites writes;
    private final ViewReader views;
    private final Clock clock;

    public AccountIntake(ConfigurationWrites writes, ViewReader views, Clock clock) {
        this.writes = writes;
        this.views = views;
        this.clock = clock;
    }

    @PatchMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<AccountBody> configure(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_ACCOUNT, arrival);
        JsonNode body = JsonBody.of(request);
        Settlement.Known known = writes.change(
                ResourceKey.SETTINGS,
                Digest.ofJson(body),
                JsonObject.read(body, SettingsReader::settings),
                arrival,
                response);
        return Answer.ok(
                known.token(),
                AccountBody.of(
                        writes.resource(ACCOUNT, known.outcome()),
                        views.resources(arrival.account().id().value(), CLIENT)));
    }
}

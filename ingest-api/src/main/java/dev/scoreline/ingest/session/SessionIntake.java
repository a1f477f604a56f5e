package dev.scoreline.ingest.session;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.flex.SessionBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Gives clients the session that they ask for before they show reports; there is nothing to remember of it. */
@RestController
public final class SessionIntake {

    private static final Duration LIFE = Duration.ofHours(1);

    private final PublicAddress address;
    private final Clock clock;

    public SessionIntake(PublicAddress address, Clock clock) {
        this.address = address;
        this.clock = clock;
    }

    @PostMapping("/v1/Insights/Session")
    @ResponseStatus(HttpStatus.CREATED)
    SessionBody create(Caller caller, HttpServletRequest request) {
        return SessionBody.of(
                caller.account().id().value(),
                UUID.randomUUID().toString(),
                clock.instant().plus(LIFE),
                address.links(request));
    }
}

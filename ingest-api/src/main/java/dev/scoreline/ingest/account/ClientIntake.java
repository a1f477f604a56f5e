package dev.scoreline.ingest.account;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.outcome.Answer;
import dev.scoreline.ingest.outcome.Settlement;
import dev.scoreline.ingest.request.Arrival;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientMapped;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientUnmapped;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.permission.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * Gives client ids of the telephony API to an account, and takes them back.
 *
 * <p>Accounts are folded apart from each other, so the fold cannot see that another one holds the id. This looks before
 * it writes, and again when the write has come round: of two accounts that asked at the same moment the later one gives
 * way, as {@link Accounts#ofClient} decides it everywhere.
 */
@RestController
@RequestMapping("/v1/account/clients/{clientId}")
public final class ClientIntake {

    private static final String INTEGER = "0|[1-9][0-9]{0,14}";
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int LOOKS = 100;

    private final ConfigurationWrites writes;
    private final Accounts accounts;
    private final Clock clock;

    public ClientIntake(ConfigurationWrites writes, Accounts accounts, Clock clock) {
        this.writes = writes;
        this.accounts = accounts;
        this.clock = clock;
    }

    @PutMapping
    ResponseEntity<Void> map(
            @PathVariable("clientId") String text,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_ACCOUNT, arrival);
        if (!text.matches(INTEGER)) {
            throw new ProblemException(Problem.invalid(List.of(new Fault(
                    "clientId", "Expected an integer of at most 15 digits in the path, found something else."))));
        }
        long client = Long.parseLong(text);
        refuseWhatIsHeld(client, accounts.ofClient(client), arrival);
        Settlement.Known known = write(client, new ClientMapped(client), arrival, response);
        Account holder = holderOnceItIsRead(client);
        if (isAnother(holder, arrival)) {
            write(client, new ClientUnmapped(client), arrival, response);
            refuseWhatIsHeld(client, holder, arrival);
        }
        return Answer.of(HttpStatus.NO_CONTENT, known.token()).build();
    }

    @DeleteMapping
    ResponseEntity<Void> unmap(
            @PathVariable("clientId") String text,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Arrival arrival = Arrival.of(caller, request, clock.instant());
        ConfigurationWrites.require(Operation.MANAGE_ACCOUNT, arrival);
        if (!text.matches(INTEGER)) {
            throw new ProblemException(
                    Problem.of(Kind.NOT_FOUND, "Expected a client id of this account, found another text."));
        }
        long client = Long.parseLong(text);
        Settlement.Known known = write(client, new ClientUnmapped(client), arrival, response);
        return Answer.of(HttpStatus.NO_CONTENT, known.token()).build();
    }

    private Settlement.Known write(
            long client, ConfigurationEvent event, Arrival arrival, HttpServletResponse response) {
        return writes.change(ResourceKey.client(client), "", event, arrival, response);
    }

    private static void refuseWhatIsHeld(long client, @Nullable Account holder, Arrival arrival) {
        if (isAnother(holder, arrival)) {
            throw new ProblemException(Problem.of(
                    Kind.CONFLICT, "Expected a client id that is free, found " + client + " in use; take another."));
        }
    }

    private static boolean isAnother(@Nullable Account holder, Arrival arrival) {
        return holder != null && !holder.id().equals(arrival.account().id());
    }

    private @Nullable Account holderOnceItIsRead(long client) {
        Account holder = accounts.ofClient(client);
        for (int look = 0; holder == null && look < LOOKS; look++) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return null;
            }
            holder = accounts.ofClient(client);
        }
        return holder;
    }
}

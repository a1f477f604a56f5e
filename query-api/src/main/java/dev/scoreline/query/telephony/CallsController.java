package dev.scoreline.query.telephony;

import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.telephony.CallBody;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.views.ViewReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The facts of calls, under the names that telephone systems know them by. */
@RestController
public final class CallsController {

    private final ViewReader views;
    private final ClientCheck clients;

    public CallsController(ViewReader views, Accounts accounts) {
        this.views = views;
        this.clients = new ClientCheck(accounts);
    }

    /** Not found also while only ratings of the call are known. */
    @GetMapping({
        "/client/{client}/call_history/{call}",
        "/client/{client}/call_history/{call}/",
        "/client/{client}/calls/{call}",
        "/client/{client}/calls/{call}/"
    })
    CallBody get(@PathVariable("client") String client, @PathVariable("call") String call, Caller caller) {
        long clientId = clients.clientOf(caller, client);
        RatingState state = views.call(caller.account().id().value(), call);
        if (state == null || state.getCall() == null) {
            throw Absent.of("a call", call);
        }
        return CallBody.of(
                state.getCall(), state.getPersonal(), clientId, caller.account().telephonyZone());
    }
}

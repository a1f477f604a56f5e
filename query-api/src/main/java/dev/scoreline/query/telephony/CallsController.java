package dev.scoreline.query.telephony;

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

    public CallsController(ViewReader views) {
        this.views = views;
    }

    /** Not found also while only ratings of the call are known. */
    @GetMapping({
        "/client/{client_id}/call_history/{call}",
        "/client/{client_id}/call_history/{call}/",
        "/client/{client_id}/calls/{call}",
        "/client/{client_id}/calls/{call}/"
    })
    CallBody get(@PathVariable("client_id") long client, @PathVariable("call") String call, Caller caller) {
        RatingState state = views.call(caller.account().id().value(), call);
        if (state == null || state.getCall() == null) {
            throw Absent.of("a call", call);
        }
        return CallBody.of(
                state.getCall(), state.getPersonal(), client, caller.account().telephonyZone());
    }
}

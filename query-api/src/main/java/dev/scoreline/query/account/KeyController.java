package dev.scoreline.query.account;

import dev.scoreline.api.administration.KeyBody;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.views.ViewReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Comparator;
import java.util.List;

import static dev.scoreline.schemas.configuration.ResourceKind.API_KEY;

/** API keys, without their secrets, which nobody knows any more. */
@RestController
@RequestMapping("/v1/keys")
public final class KeyController {

    /** Those that live, oldest first. */
    record Keys(List<KeyBody> keys) {}

    private static final Comparator<KeyBody> OLDEST_FIRST =
            Comparator.comparing(KeyBody::createdAt).thenComparing(KeyBody::sid);

    private final ViewReader views;

    public KeyController(ViewReader views) {
        this.views = views;
    }

    @GetMapping
    Keys list(Caller caller) {
        Right.toManageTheAccount(caller);
        return new Keys(views.resources(caller.account().id().value(), API_KEY).stream()
                .filter(state -> state.getDeletedAt() == null)
                .map(KeyBody::of)
                .sorted(OLDEST_FIRST)
                .toList());
    }

    /** Also one that was revoked: it stands in the history of what it did. */
    @GetMapping("/{sid}")
    KeyBody get(@PathVariable("sid") String sid, Caller caller) {
        Right.toManageTheAccount(caller);
        ConfigurationState state = views.resource(caller.account().id().value(), API_KEY, sid);
        if (state == null) {
            throw Absent.of("an API key", sid);
        }
        return KeyBody.of(state);
    }
}

package dev.scoreline.query.account;

import dev.scoreline.api.administration.AccountBody;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.query.parameter.Absent;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.views.ViewReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static dev.scoreline.schemas.configuration.ResourceKind.ACCOUNT;
import static dev.scoreline.schemas.configuration.ResourceKind.CLIENT;

/** The settings of the account that asks. */
@RestController
@RequestMapping("/v1/account")
public final class AccountController {

    private final ViewReader views;

    public AccountController(ViewReader views) {
        this.views = views;
    }

    @GetMapping
    AccountBody get(Caller caller) {
        Right.toManageTheAccount(caller);
        String account = caller.account().id().value();
        ConfigurationState settings = views.resource(account, ACCOUNT, "main");
        if (settings == null) {
            throw Absent.of("settings", account);
        }
        return AccountBody.of(settings, views.resources(account, CLIENT));
    }
}

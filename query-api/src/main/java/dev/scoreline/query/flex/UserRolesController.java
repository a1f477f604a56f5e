package dev.scoreline.query.flex;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.flex.UserRolesBody;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller their own roles. */
@RestController
public final class UserRolesController {

    private final PublicAddress address;

    public UserRolesController(PublicAddress address) {
        this.address = address;
    }

    @GetMapping("/v1/Insights/UserRoles")
    UserRolesBody get(Caller caller, HttpServletRequest request) {
        return UserRolesBody.of(caller.actor(), address.links(request));
    }
}

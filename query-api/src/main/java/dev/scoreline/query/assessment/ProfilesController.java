package dev.scoreline.query.assessment;

import dev.scoreline.api.mind.PolicyBody;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.scorecard.scoring.Profile;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;

/** The scoring profiles that a scorecard can be made with; the same for every account. */
@RestController
public final class ProfilesController {

    /** @param policy what a scorecard with this profile begins with */
    record ProfileView(String name, String description, PolicyBody policy) {}

    record Profiles(List<ProfileView> profiles) {}

    @GetMapping("/v1/profiles")
    Profiles list(HttpServletRequest request) {
        new Parameters(request).checkStrictly();
        return new Profiles(Arrays.stream(Profile.values())
                .map(profile ->
                        new ProfileView(profile.profileName(), profile.description(), PolicyBody.of(profile.policy())))
                .toList());
    }
}

package dev.scoreline.api.flex;

import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a caller may do, in the roles of Flex Insights: those that comprise no more than the caller's permissions allow.
 *
 * <p>Roles are what clients decide by what to show. What is allowed is decided by permissions alone.
 */
@FlexShape
public record UserRolesBody(List<String> roles, String url) {

    private static final String EVERYTHING = "wfo.full_access";

    public static UserRolesBody of(Actor actor, Links links) {
        return new UserRolesBody(roles(actor), links.userRoles());
    }

    private static List<String> roles(Actor actor) {
        return switch (actor.kind()) {
            case ACCOUNT, API_KEY, SYSTEM -> List.of(EVERYTHING);
            case USER ->
                Arrays.stream(Permission.values())
                        .filter(actor.permissions()::contains)
                        .map(UserRolesBody::role)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList();
        };
    }

    /** Null for what no role stands for. */
    private static @Nullable String role(Permission permission) {
        return switch (permission) {
            case DO_ALL -> "wfo.quality_manager";
            case DO_TEAM -> "wfo.team_leader";
            case MANAGE_SCORECARDS -> "wfo.quality_process_manager";
            case VIEW_ALL -> "wfo.data_analyst";
            case VIEW_OWN, VIEW_TEAM -> "wfo.dashboard_viewer";
            case DELETE, DELETE_SCORECARD -> null;
        };
    }
}

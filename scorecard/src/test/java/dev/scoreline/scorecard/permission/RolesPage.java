package dev.scoreline.scorecard.permission;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The page that says who may do what, rendered from the code that decides it. */
final class RolesPage {

    private static final String INTRODUCTION = """
            # Roles

            Who may do what, by how they prove themselves ([accounts](accounts.md)) and by the `permissions` of their token or key. This page is rendered from the code that decides ([`Permission`](../scorecard/src/main/java/dev/scoreline/scorecard/permission/Permission.java), [`Operation`](../scorecard/src/main/java/dev/scoreline/scorecard/permission/Operation.java)); a test fails when the two differ, and `./scoreline roles` writes it anew.

            - **Account**: Basic with the account's SID and its auth token. It may do everything in its account.
            - **Key**: Basic with an API key that was made without `permissions`. It acts for the account, but does not manage it.
            - **Everyone**: whoever proves to belong to the account, whatever their permissions.
            - **Permissions**: of a JWT's bearer, or of an API key that was made with some; such a key belongs to no team. Several add up; names that are not on this page are ignored in a token and refused for a key.

            """;

    private RolesPage() {}

    static String render() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append("| operation | account | key | everyone | permissions |\n| --- | --- | --- | --- | --- |\n");
        for (Operation operation : Operation.values()) {
            page.append("| ")
                    .append(operation.label())
                    .append(" | ")
                    .append(mark(allows(Actor.Kind.ACCOUNT, operation)))
                    .append(" | ")
                    .append(mark(allows(Actor.Kind.API_KEY, operation)))
                    .append(" | ")
                    .append(mark(allows(Actor.Kind.USER, operation)))
                    .append(" | ")
                    .append(permissions(operation))
                    .append(" |\n");
        }
        page.append("\n## How far a permission reaches\n\n| words | which assessments |\n| --- | --- |\n");
        for (Reach reach : Reach.values()) {
            if (reach != Reach.NOTHING) {
                page.append("| ")
                        .append(words(reach))
                        .append(" | ")
                        .append(meaning(reach))
                        .append(" |\n");
            }
        }
        return page.append("""

                ## Where it is decided

                Reads are judged by `query-api` against the stored state of the assessment, and lists are put together from what the reader may see, so that a total tells nothing of the rest. Edits are judged by `scoring-stream`, in the order of the log, against the state they change: an assessment that has left the team a moment ago is out of reach. What depends on the request alone (configuration, keys) is refused by `ingest-api` before anything is written. Whoever may not is answered 403; what belongs to another account is answered 404, as what does not exist.

                Two things need no permission: whoever gave an answer reads and revises it, and sees the assessment it belongs to in the native API.
                """).toString();
    }

    private static boolean allows(Actor.Kind kind, Operation operation) {
        return Access.allows(new Actor("somebody", kind, Set.of(), Set.of()), operation, Concern.ACCOUNT);
    }

    private static String mark(boolean allowed) {
        return allowed ? "yes" : "";
    }

    private static String permissions(Operation operation) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.reach(operation) != Reach.NOTHING)
                .map(permission -> "`" + permission.claim() + "` (" + words(permission.reach(operation)) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String words(Reach reach) {
        return switch (reach) {
            case NOTHING -> "none";
            case OWN_REVIEWED -> "own";
            case OWN_TEAMS -> "own teams";
            case WHAT_ONE_MAY_VIEW -> "what they may view";
            case EVERYTHING -> "all";
        };
    }

    private static String meaning(Reach reach) {
        return switch (reach) {
            case NOTHING -> "none";
            case OWN_REVIEWED -> "those of oneself, from the moment a supervisor has reviewed them";
            case OWN_TEAMS -> "those that were opened for a team of the token's `teams`";
            case WHAT_ONE_MAY_VIEW -> "those that another permission lets them view";
            case EVERYTHING -> "all of the account; and whatever does not belong to one assessment";
        };
    }
}

package dev.scoreline.scorecard.permission;

import java.util.Objects;

/** Judges whether an actor may do something; pure, so that the same answer is given wherever it is asked. */
public final class Access {

    private Access() {}

    public static boolean allows(Actor actor, Operation operation, Concern concern) {
        return switch (actor.kind()) {
            case ACCOUNT, SYSTEM -> true;
            case API_KEY -> !operation.isTheAccountsAlone();
            case USER ->
                operation.isOpenToEveryone()
                        || actor.permissions().stream()
                                .anyMatch(held -> reaches(held.reach(operation), actor, concern));
        };
    }

    private static boolean reaches(Reach reach, Actor actor, Concern concern) {
        return switch (reach) {
            case NOTHING -> false;
            case OWN_REVIEWED -> concern.reviewed() && Objects.equals(actor.subject(), concern.assessed());
            case OWN_TEAMS -> concern.teamId() != null && actor.teams().contains(concern.teamId());
            case WHAT_ONE_MAY_VIEW -> allows(actor, Operation.VIEW_ASSESSMENT, concern);
            case EVERYTHING -> true;
        };
    }
}

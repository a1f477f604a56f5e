package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;

import java.util.Set;

/** The people and workers of the tests. */
final class People {

    static final Actor SUPERVISOR = user("12", Permission.DO_ALL, Permission.DELETE);
    static final Actor OTHER_SUPERVISOR = user("13", Permission.DO_ALL, Permission.DELETE);
    static final Actor AI_WORKER = user("ai-worker", Permission.DO_ALL);
    static final Actor EVALUATOR = user("evaluator@example.com");
    static final Actor AGENT = user("23", Permission.VIEW_OWN);
    static final Actor NOBODY = user("99");
    static final Actor ACCOUNT = new Actor("AC01", Actor.Kind.ACCOUNT, Set.of(), Set.of());

    private People() {}

    static Actor user(String subject, Permission... permissions) {
        return new Actor(subject, Actor.Kind.USER, Set.of(permissions), Set.of(7L));
    }
}

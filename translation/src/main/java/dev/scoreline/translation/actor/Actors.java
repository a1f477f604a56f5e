package dev.scoreline.translation.actor;

import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.translation.UntranslatableException;

import java.util.Set;

/** Actors on the wire and in the domain. */
public final class Actors {

    private Actors() {}

    /** Rights and teams are sorted: what is written twice must be the same bytes. */
    public static dev.scoreline.schemas.common.Actor toAvro(Actor actor) {
        return new dev.scoreline.schemas.common.Actor(
                actor.subject(),
                kind(actor.kind()),
                actor.permissions().stream().map(Permission::claim).sorted().toList(),
                actor.teams().stream().sorted().toList());
    }

    /** Rights that belong to other products are left out. */
    public static Actor toDomain(dev.scoreline.schemas.common.Actor actor) {
        return new Actor(
                actor.getSubject(),
                kind(actor.getKind()),
                Permission.named(Set.copyOf(actor.getPermissions())),
                Set.copyOf(actor.getTeams()));
    }

    private static ActorKind kind(Actor.Kind kind) {
        return switch (kind) {
            case USER -> ActorKind.USER;
            case ACCOUNT -> ActorKind.ACCOUNT;
            case API_KEY -> ActorKind.API_KEY;
            case SYSTEM -> ActorKind.SYSTEM;
        };
    }

    private static Actor.Kind kind(ActorKind kind) {
        return switch (kind) {
            case USER -> Actor.Kind.USER;
            case ACCOUNT -> Actor.Kind.ACCOUNT;
            case API_KEY -> Actor.Kind.API_KEY;
            case SYSTEM -> Actor.Kind.SYSTEM;
            case UNKNOWN -> throw UntranslatableException.unknown("a kind of actor");
        };
    }
}

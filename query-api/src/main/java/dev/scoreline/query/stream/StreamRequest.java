package dev.scoreline.query.stream;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.views.Entity;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Supplier;

/**
 * What a client asks for.
 *
 * @param from where it was; null to begin now
 * @param proof proves again who asks, or throws
 */
record StreamRequest(
        Caller caller,
        Supplier<Actor> proof,
        Set<Entity> entities,
        @Nullable Position from) {}

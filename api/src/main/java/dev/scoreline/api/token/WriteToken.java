package dev.scoreline.api.token;

import dev.scoreline.views.Entity;

/**
 * Where a write lies in its entity's log; travels as the header {@value #HEADER}.
 *
 * @param offset of the fact
 */
public record WriteToken(Entity entity, int partition, long offset) {

    public static final String HEADER = "Scoreline-Token";
    public static final String READ_AFTER = "Scoreline-Read-After";
}

package dev.scoreline.scoring.fact;

import dev.scoreline.schemas.common.SourcePosition;

/** Says what a fact means in the words of the domain; what it cannot say is an {@code UntranslatableException}. */
@FunctionalInterface
public interface Reading<F, M> {

    M of(F fact, SourcePosition position);
}

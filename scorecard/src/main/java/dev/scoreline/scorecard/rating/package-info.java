/** Callers' ratings: one call's facts and all its ratings, which reach the same state in any order. */
@NullMarked
package dev.scoreline.scorecard.rating;

import org.jspecify.annotations.NullMarked;

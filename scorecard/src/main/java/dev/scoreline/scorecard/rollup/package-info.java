/** Sums that stay exact through corrections, deletions and late events, because every change travels as a net delta. */
@NullMarked
package dev.scoreline.scorecard.rollup;

import org.jspecify.annotations.NullMarked;

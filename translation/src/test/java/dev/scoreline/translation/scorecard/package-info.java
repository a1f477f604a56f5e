/** Scorecards there and back. */
@NullMarked
package dev.scoreline.translation.scorecard;

import org.jspecify.annotations.NullMarked;

/** Scorecards and all they are made of, in the words of the wire and back. */
@NullMarked
package dev.scoreline.translation.scorecard;

import org.jspecify.annotations.NullMarked;

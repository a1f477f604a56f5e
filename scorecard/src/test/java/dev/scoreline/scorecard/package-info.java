/** Words in which tests speak about scorecards and their answers. */
@NullMarked
package dev.scoreline.scorecard;

import org.jspecify.annotations.NullMarked;

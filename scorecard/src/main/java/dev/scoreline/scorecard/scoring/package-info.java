/** From answers to a number: exact arithmetic under a scorecard's policy, and the explanation of every result. */
@NullMarked
package dev.scoreline.scorecard.scoring;

import org.jspecify.annotations.NullMarked;

/** What callers' ratings promise. */
@NullMarked
package dev.scoreline.scorecard.rating;

import org.jspecify.annotations.NullMarked;

/** What exact numbers promise. */
@NullMarked
package dev.scoreline.scorecard.number;

import org.jspecify.annotations.NullMarked;

/** What scoring promises: golden vectors, laws, and an independent second opinion. */
@NullMarked
package dev.scoreline.scorecard.scoring;

import org.jspecify.annotations.NullMarked;

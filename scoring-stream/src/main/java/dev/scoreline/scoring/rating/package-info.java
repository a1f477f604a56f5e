/** Callers' ratings and the calls they belong to, in whatever order they arrive. */
@NullMarked
package dev.scoreline.scoring.rating;

import org.jspecify.annotations.NullMarked;

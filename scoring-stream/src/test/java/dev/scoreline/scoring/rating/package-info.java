/** What becomes of rating facts. */
@NullMarked
package dev.scoreline.scoring.rating;

import org.jspecify.annotations.NullMarked;

/** Who and what things are: ids derived from natural keys, so that a repeated write is the same write everywhere. */
@NullMarked
package dev.scoreline.scorecard.identity;

import org.jspecify.annotations.NullMarked;

/** What rollups promise. */
@NullMarked
package dev.scoreline.scorecard.rollup;

import org.jspecify.annotations.NullMarked;

/** Which changes to a scorecard affect a score, field by field. */
@NullMarked
package dev.scoreline.scorecard.revision;

import org.jspecify.annotations.NullMarked;

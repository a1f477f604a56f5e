/** What differs between two revisions of a scorecard, and whether any score could differ with it. */
@NullMarked
package dev.scoreline.scorecard.revision;

import org.jspecify.annotations.NullMarked;

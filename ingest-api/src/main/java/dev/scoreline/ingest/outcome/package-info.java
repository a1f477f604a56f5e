/** What becomes of a write: that it is safe, or what was decided about it, told in time. */
@NullMarked
package dev.scoreline.ingest.outcome;

import org.jspecify.annotations.NullMarked;

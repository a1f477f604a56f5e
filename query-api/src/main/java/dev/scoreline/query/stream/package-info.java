/** Accepted changes as they happen: one reader of the log for all streams, and each stream resumable where it ended. */
@NullMarked
package dev.scoreline.query.stream;

import org.jspecify.annotations.NullMarked;

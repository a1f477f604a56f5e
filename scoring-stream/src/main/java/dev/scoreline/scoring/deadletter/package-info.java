/** What becomes of a record that cannot be read or folded, so that the stream can go on. */
@NullMarked
package dev.scoreline.scoring.deadletter;

import org.jspecify.annotations.NullMarked;

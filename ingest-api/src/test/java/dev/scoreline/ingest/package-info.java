/** The writing side put together for tests. */
@NullMarked
package dev.scoreline.ingest;

import org.jspecify.annotations.NullMarked;

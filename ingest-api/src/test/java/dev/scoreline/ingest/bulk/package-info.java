/** Many lines in one request: each is judged for itself, in order, and none waits for ever. */
@NullMarked
package dev.scoreline.ingest.bulk;

import org.jspecify.annotations.NullMarked;

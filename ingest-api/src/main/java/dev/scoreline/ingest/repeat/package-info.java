/** Answers a request that comes again under its Idempotency-Key with the answer that it got the first time. */
@NullMarked
package dev.scoreline.ingest.repeat;

import org.jspecify.annotations.NullMarked;

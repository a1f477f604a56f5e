/** Tests of requests that come again. */
@NullMarked
package dev.scoreline.ingest.repeat;

import org.jspecify.annotations.NullMarked;

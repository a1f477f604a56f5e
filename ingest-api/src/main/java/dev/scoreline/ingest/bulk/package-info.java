/** Facts of mixed kinds, many in one request, each with a verdict of its own. */
@NullMarked
package dev.scoreline.ingest.bulk;

import org.jspecify.annotations.NullMarked;

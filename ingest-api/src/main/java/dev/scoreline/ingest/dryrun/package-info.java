/** What answers would score, computed and not kept. */
@NullMarked
package dev.scoreline.ingest.dryrun;

import org.jspecify.annotations.NullMarked;

/** How facts get into the log, tested. */
@NullMarked
package dev.scoreline.ingest.log;

import org.jspecify.annotations.NullMarked;

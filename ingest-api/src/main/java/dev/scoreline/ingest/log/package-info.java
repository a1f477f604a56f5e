/** The log of facts: what is accepted is in it, and what is not in it was not accepted. */
@NullMarked
package dev.scoreline.ingest.log;

import org.jspecify.annotations.NullMarked;

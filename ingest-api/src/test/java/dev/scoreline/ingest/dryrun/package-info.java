/** Answers are scored, every fault is named, and nothing is written. */
@NullMarked
package dev.scoreline.ingest.dryrun;

import org.jspecify.annotations.NullMarked;

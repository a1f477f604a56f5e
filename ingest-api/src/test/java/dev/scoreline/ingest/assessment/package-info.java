/** Answers of family A, tested. */
@NullMarked
package dev.scoreline.ingest.assessment;

import org.jspecify.annotations.NullMarked;

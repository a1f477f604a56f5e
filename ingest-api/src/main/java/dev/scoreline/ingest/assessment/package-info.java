/** Answers of family A: recorded at once, revised by sid. */
@NullMarked
package dev.scoreline.ingest.assessment;

import org.jspecify.annotations.NullMarked;

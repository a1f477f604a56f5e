/** Assessments and scorecards of family B: every write is answered with what became of it. */
@NullMarked
package dev.scoreline.ingest.mind;

import org.jspecify.annotations.NullMarked;

/** Assessments and scorecards of family B, tested. */
@NullMarked
package dev.scoreline.ingest.mind;

import org.jspecify.annotations.NullMarked;

/** Assessments: facts into scored states, and published scorecards into what waited for them. */
@NullMarked
package dev.scoreline.scoring.assessment;

import org.jspecify.annotations.NullMarked;

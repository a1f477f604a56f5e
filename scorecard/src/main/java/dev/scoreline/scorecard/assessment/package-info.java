/** The life of one assessment: its states, the events that move it, and what each of them leaves behind. */
@NullMarked
package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.NullMarked;

/** Tests of an assessment's life, told as stories of events. */
@NullMarked
package dev.scoreline.scorecard.assessment;

import org.jspecify.annotations.NullMarked;

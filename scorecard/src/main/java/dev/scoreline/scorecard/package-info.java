/** A scorecard as configured: its sections, criteria, scales and policy, without any answers. */
@NullMarked
package dev.scoreline.scorecard;

import org.jspecify.annotations.NullMarked;

/** Exact numbers: fractions that never round until somebody asks for a decimal. */
@NullMarked
package dev.scoreline.scorecard.number;

import org.jspecify.annotations.NullMarked;

/** Exact fractions as the decimals of the wire, and back. */
@NullMarked
package dev.scoreline.translation.number;

import org.jspecify.annotations.NullMarked;

/** Callers' ratings and calls in the words of the wire, and back. */
@NullMarked
package dev.scoreline.translation.rating;

import org.jspecify.annotations.NullMarked;

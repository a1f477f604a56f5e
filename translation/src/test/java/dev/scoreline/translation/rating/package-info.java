/** What ratings and calls must keep on their way to the wire and back. */
@NullMarked
package dev.scoreline.translation.rating;

import org.jspecify.annotations.NullMarked;

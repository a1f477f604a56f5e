/** Who did something, on the wire and in the domain. */
@NullMarked
package dev.scoreline.translation.actor;

import org.jspecify.annotations.NullMarked;

/** Tests of numbers on the wire. */
@NullMarked
package dev.scoreline.translation.number;

import org.jspecify.annotations.NullMarked;

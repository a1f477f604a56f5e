/** Says what the domain means in the words of the wire, and back. */
@NullMarked
package dev.scoreline.translation;

import org.jspecify.annotations.NullMarked;

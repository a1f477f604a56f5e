/** Comments in the words of the wire. */
@NullMarked
package dev.scoreline.translation.comment;

import org.jspecify.annotations.NullMarked;

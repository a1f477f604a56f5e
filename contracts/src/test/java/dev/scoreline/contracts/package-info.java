/** Looks at the documents as a whole. */
@NullMarked
package dev.scoreline.contracts;

import org.jspecify.annotations.NullMarked;

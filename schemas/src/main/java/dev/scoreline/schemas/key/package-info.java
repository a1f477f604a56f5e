/** What the records of each topic are keyed by, as text that is the same in every language. */
@NullMarked
package dev.scoreline.schemas.key;

import org.jspecify.annotations.NullMarked;

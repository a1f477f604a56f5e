/** Comments of family A, recorded at once. */
@NullMarked
package dev.scoreline.ingest.comment;

import org.jspecify.annotations.NullMarked;

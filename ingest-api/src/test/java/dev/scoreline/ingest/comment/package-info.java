/** Comments of family A, tested. */
@NullMarked
package dev.scoreline.ingest.comment;

import org.jspecify.annotations.NullMarked;

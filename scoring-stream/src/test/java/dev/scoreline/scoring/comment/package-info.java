/** What becomes of comment facts. */
@NullMarked
package dev.scoreline.scoring.comment;

import org.jspecify.annotations.NullMarked;

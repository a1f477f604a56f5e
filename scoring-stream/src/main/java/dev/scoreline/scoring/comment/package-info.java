/** Comments: made once, remembered, and the same when they are made again. */
@NullMarked
package dev.scoreline.scoring.comment;

import org.jspecify.annotations.NullMarked;

/** Pages that stay the same while rows arrive, and the signed tokens that lead from one to the next. */
@NullMarked
package dev.scoreline.query.paging;

import org.jspecify.annotations.NullMarked;

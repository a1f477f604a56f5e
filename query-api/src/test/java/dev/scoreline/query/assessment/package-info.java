/** How an assessment is explained and looked back at, over HTTP. */
@NullMarked
package dev.scoreline.query.assessment;

import org.jspecify.annotations.NullMarked;

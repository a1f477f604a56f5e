/** Tests of limits, with a clock that goes on when told. */
@NullMarked
package dev.scoreline.api.limit;

import org.jspecify.annotations.NullMarked;

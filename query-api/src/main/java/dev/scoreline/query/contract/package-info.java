/** Serves the contracts, for programs and for people. */
@NullMarked
package dev.scoreline.query.contract;

import org.jspecify.annotations.NullMarked;

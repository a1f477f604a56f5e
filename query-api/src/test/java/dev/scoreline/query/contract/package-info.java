/** Reads what is served about the APIs. */
@NullMarked
package dev.scoreline.query.contract;

import org.jspecify.annotations.NullMarked;

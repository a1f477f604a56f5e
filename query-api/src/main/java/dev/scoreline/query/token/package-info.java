/** Signatures by which this API knows its own texts again. */
@NullMarked
package dev.scoreline.query.token;

import org.jspecify.annotations.NullMarked;

/** Proofs that a fact with the wrong payload is told from a good one. */
@NullMarked
package dev.scoreline.schemas.envelope;

import org.jspecify.annotations.NullMarked;

/** Proofs that values get to the other side, through our serde or through another. */
@NullMarked
package dev.scoreline.schemas.serde;

import org.jspecify.annotations.NullMarked;

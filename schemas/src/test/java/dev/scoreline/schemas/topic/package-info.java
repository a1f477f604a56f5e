/** Proofs that the catalogue is complete and consistent. */
@NullMarked
package dev.scoreline.schemas.topic;

import org.jspecify.annotations.NullMarked;

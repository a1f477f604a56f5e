/** Proofs that a difference between catalogue and cluster is found, said and never mended silently. */
@NullMarked
package dev.scoreline.schemas.provisioning;

import org.jspecify.annotations.NullMarked;

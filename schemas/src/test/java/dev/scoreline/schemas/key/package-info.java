/** Proofs that keys are unambiguous and read back as written. */
@NullMarked
package dev.scoreline.schemas.key;

import org.jspecify.annotations.NullMarked;

/** Judges whether a decoded fact is well-formed: one payload, the one its type names. */
@NullMarked
package dev.scoreline.schemas.envelope;

import org.jspecify.annotations.NullMarked;

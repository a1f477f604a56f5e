/** Holds tokens to what clients hand back, whole or broken. */
@NullMarked
package dev.scoreline.api.token;

import org.jspecify.annotations.NullMarked;

/** Holds every family to its own shape of a problem. */
@NullMarked
package dev.scoreline.api.problem;

import org.jspecify.annotations.NullMarked;

/** Watches what the APIs answer during tests and fails those in which an answer was not as its contract says. */
@NullMarked
package dev.scoreline.conformance;

import org.jspecify.annotations.NullMarked;

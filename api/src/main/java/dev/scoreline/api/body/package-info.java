/** Bounds what a request may send before anything reads it. */
@NullMarked
package dev.scoreline.api.body;

import org.jspecify.annotations.NullMarked;

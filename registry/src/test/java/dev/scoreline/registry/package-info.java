/** A registry for tests that can be told to fail. */
@NullMarked
package dev.scoreline.registry;

import org.jspecify.annotations.NullMarked;

/** A registry inside the JVM, for tests that need schemas and no network. */
@NullMarked
package dev.scoreline.registry.memory;

import org.jspecify.annotations.NullMarked;

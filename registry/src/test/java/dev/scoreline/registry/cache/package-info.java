/** What is asked once, what is asked again, and what a restart remembers. */
@NullMarked
package dev.scoreline.registry.cache;

import org.jspecify.annotations.NullMarked;

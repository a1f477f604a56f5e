/** What is written, what is read, and what is refused. */
@NullMarked
package dev.scoreline.registry.serde;

import org.jspecify.annotations.NullMarked;

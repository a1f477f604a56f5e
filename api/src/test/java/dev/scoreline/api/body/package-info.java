/** How bodies are read, tested. */
@NullMarked
package dev.scoreline.api.body;

import org.jspecify.annotations.NullMarked;

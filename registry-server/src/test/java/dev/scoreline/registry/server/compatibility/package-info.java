/** Which evolutions each level lets through. */
@NullMarked
package dev.scoreline.registry.server.compatibility;

import org.jspecify.annotations.NullMarked;

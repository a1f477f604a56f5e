/** Whether a schema may follow those before it. */
@NullMarked
package dev.scoreline.registry.server.compatibility;

import org.jspecify.annotations.NullMarked;

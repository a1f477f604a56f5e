/** What the registry knows, and what may be done to it. */
@NullMarked
package dev.scoreline.registry.server.catalogue;

import org.jspecify.annotations.NullMarked;

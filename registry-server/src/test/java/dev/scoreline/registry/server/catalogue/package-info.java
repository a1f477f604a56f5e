/** What the registry knows, and what it decides when its log is in doubt. */
@NullMarked
package dev.scoreline.registry.server.catalogue;

import org.jspecify.annotations.NullMarked;

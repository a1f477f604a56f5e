/** What the HTTP client does when registries err, stall and refuse. */
@NullMarked
package dev.scoreline.registry.http;

import org.jspecify.annotations.NullMarked;

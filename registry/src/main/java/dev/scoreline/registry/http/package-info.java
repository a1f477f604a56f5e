/** A registry over HTTP: fail-over, bounded retries, authentication and TLS. */
@NullMarked
package dev.scoreline.registry.http;

import org.jspecify.annotations.NullMarked;

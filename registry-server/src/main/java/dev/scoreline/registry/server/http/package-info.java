/** The REST protocol: paths, parameters, JSON and error codes. */
@NullMarked
package dev.scoreline.registry.server.http;

import org.jspecify.annotations.NullMarked;

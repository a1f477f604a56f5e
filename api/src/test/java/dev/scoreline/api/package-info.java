/** Runs the whole of what every API has in common behind a real server. */
@NullMarked
package dev.scoreline.api;

import org.jspecify.annotations.NullMarked;

/** Everything in one process: it starts, stops, and starts again. */
@NullMarked
package dev.scoreline.standalone;

import org.jspecify.annotations.NullMarked;

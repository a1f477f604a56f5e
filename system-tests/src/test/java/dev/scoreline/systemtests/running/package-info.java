/** Scoreline as a process that is started, watched, killed and started again. */
@NullMarked
package dev.scoreline.systemtests.running;

import org.jspecify.annotations.NullMarked;

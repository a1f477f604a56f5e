/** What holds the processes together: the gateway before them, and who starts and ends them. */
@NullMarked
package dev.scoreline.standalone.processes;

import org.jspecify.annotations.NullMarked;

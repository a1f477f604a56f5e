/** The same system as a process of its own for each part, watched over, behind one address. */
@NullMarked
package dev.scoreline.standalone.processes;

import org.jspecify.annotations.NullMarked;

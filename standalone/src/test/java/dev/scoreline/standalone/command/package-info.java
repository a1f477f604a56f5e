/** How the words of the command line are understood. */
@NullMarked
package dev.scoreline.standalone.command;

import org.jspecify.annotations.NullMarked;

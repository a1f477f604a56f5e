/** The words of the command line, and what is printed in answer. */
@NullMarked
package dev.scoreline.standalone.command;

import org.jspecify.annotations.NullMarked;

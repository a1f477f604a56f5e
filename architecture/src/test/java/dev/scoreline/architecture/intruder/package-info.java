/** A class that breaks the rules, to show that they can fail. */
@NullMarked
package dev.scoreline.architecture.intruder;

import org.jspecify.annotations.NullMarked;

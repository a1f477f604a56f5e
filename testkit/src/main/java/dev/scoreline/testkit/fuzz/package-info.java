/** Inputs that nobody thought of, for everything that reads what strangers send. */
@NullMarked
package dev.scoreline.testkit.fuzz;

import org.jspecify.annotations.NullMarked;

/** That a target is handed its corpus, and that it fails when it should. */
@NullMarked
package dev.scoreline.testkit.fuzz;

import org.jspecify.annotations.NullMarked;

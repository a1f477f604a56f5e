/** Starts and stops everything in one JVM, in the order that each part needs. */
@NullMarked
package dev.scoreline.standalone;

import org.jspecify.annotations.NullMarked;

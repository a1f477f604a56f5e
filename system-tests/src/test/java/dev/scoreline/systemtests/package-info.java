/** The whole of Scoreline in a process of its own, as its users meet it. */
@NullMarked
package dev.scoreline.systemtests;

import org.jspecify.annotations.NullMarked;

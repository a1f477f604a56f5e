/** What a running instance does under a fixed rate of requests, told without leaving out those that had to wait. */
@NullMarked
package dev.scoreline.benchmarks.load;

import org.jspecify.annotations.NullMarked;

/** What scoring costs per answer. */
@NullMarked
package dev.scoreline.benchmarks.scoring;

import org.jspecify.annotations.NullMarked;

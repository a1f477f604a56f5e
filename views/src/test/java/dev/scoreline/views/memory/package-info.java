/** Holds views in memory to the contract. */
@NullMarked
package dev.scoreline.views.memory;

import org.jspecify.annotations.NullMarked;

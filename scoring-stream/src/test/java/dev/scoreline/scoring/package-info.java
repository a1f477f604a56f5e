/** The topology as a whole, with and without a broker. */
@NullMarked
package dev.scoreline.scoring;

import org.jspecify.annotations.NullMarked;

/** What all facts have in common, whatever they are about: an envelope to be checked and a place in the log. */
@NullMarked
package dev.scoreline.scoring.fact;

import org.jspecify.annotations.NullMarked;

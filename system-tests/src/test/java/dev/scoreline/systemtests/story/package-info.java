/** One story, the same for every way in which Scoreline can be run. */
@NullMarked
package dev.scoreline.systemtests.story;

import org.jspecify.annotations.NullMarked;

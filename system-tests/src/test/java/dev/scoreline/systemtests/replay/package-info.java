/** Everything that follows from facts is thrown away and made again, and nobody can tell. */
@NullMarked
package dev.scoreline.systemtests.replay;

import org.jspecify.annotations.NullMarked;

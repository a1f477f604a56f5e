/** The JSON shapes of family B, the quality API of Mind's users. */
@NullMarked
package dev.scoreline.api.mind;

import org.jspecify.annotations.NullMarked;

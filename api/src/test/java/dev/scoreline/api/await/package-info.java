/** Holds waiting to its bounds: no longer than asked, no more reads than one thread needs. */
@NullMarked
package dev.scoreline.api.await;

import org.jspecify.annotations.NullMarked;

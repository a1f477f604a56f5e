/** How Mind's users read, over HTTP. */
@NullMarked
package dev.scoreline.query.mind;

import org.jspecify.annotations.NullMarked;

/** How numbers are written. */
@NullMarked
package dev.scoreline.api.json;

import org.jspecify.annotations.NullMarked;

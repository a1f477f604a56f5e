/** What scoring comes to, in the shape of the native API. */
@NullMarked
package dev.scoreline.api.scoring;

import org.jspecify.annotations.NullMarked;

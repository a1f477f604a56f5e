/** The position of a write, as clients hand it back to read what they wrote. */
@NullMarked
package dev.scoreline.api.token;

import org.jspecify.annotations.NullMarked;

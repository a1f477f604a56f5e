/** Holds the wire to what configuration means: random lives of accounts, and every record it cannot say. */
@NullMarked
package dev.scoreline.translation.configuration;

import org.jspecify.annotations.NullMarked;

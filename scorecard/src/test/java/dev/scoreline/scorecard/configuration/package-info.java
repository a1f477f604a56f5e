/** What the configuration of an account promises. */
@NullMarked
package dev.scoreline.scorecard.configuration;

import org.jspecify.annotations.NullMarked;

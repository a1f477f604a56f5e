/** The fold of an account's configuration, which publishes complete scorecards into the log that is scored. */
@NullMarked
package dev.scoreline.scoring.configuration;

import org.jspecify.annotations.NullMarked;

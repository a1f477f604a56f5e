/** One account's configuration, folded from its events in one order: it assigns ids, numbers revisions, checks use. */
@NullMarked
package dev.scoreline.scorecard.configuration;

import org.jspecify.annotations.NullMarked;

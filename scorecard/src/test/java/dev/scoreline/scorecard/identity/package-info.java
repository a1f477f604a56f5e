/** What derived ids promise. */
@NullMarked
package dev.scoreline.scorecard.identity;

import org.jspecify.annotations.NullMarked;

/** What becomes of assessment facts. */
@NullMarked
package dev.scoreline.scoring.assessment;

import org.jspecify.annotations.NullMarked;

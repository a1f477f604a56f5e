/** Ratings and calls of family C, tested. */
@NullMarked
package dev.scoreline.ingest.telephony;

import org.jspecify.annotations.NullMarked;

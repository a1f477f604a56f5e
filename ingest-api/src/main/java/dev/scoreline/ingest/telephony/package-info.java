/** What telephone systems report in family C: callers' ratings and the facts of calls. */
@NullMarked
package dev.scoreline.ingest.telephony;

import org.jspecify.annotations.NullMarked;

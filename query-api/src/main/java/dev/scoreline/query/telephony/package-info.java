/** What telephone systems read: callers' ratings and the facts of calls. */
@NullMarked
package dev.scoreline.query.telephony;

import org.jspecify.annotations.NullMarked;

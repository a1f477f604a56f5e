/** The JSON shapes of family C: callers' ratings and the calls they belong to. */
@NullMarked
package dev.scoreline.api.telephony;

import org.jspecify.annotations.NullMarked;

/** How telephone systems read, over HTTP. */
@NullMarked
package dev.scoreline.query.telephony;

import org.jspecify.annotations.NullMarked;

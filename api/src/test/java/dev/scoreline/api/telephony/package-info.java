/** What telephone systems rely on in their shapes. */
@NullMarked
package dev.scoreline.api.telephony;

import org.jspecify.annotations.NullMarked;

/** Family C as a whole: each operation, each parameter and each documented constraint. */
@NullMarked
package dev.scoreline.systemtests.telephony;

import org.jspecify.annotations.NullMarked;

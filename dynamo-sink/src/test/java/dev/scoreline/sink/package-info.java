/** What the sink makes of results, alone and with a real broker. */
@NullMarked
package dev.scoreline.sink;

import org.jspecify.annotations.NullMarked;

/** Who is asking: what a request's credentials say, once they are proven. */
@NullMarked
package dev.scoreline.api.caller;

import org.jspecify.annotations.NullMarked;

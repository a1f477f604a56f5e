/** Which tokens are signed. */
@NullMarked
package dev.scoreline.standalone.credential;

import org.jspecify.annotations.NullMarked;

/** What family A's clients rely on in its shapes. */
@NullMarked
package dev.scoreline.api.flex;

import org.jspecify.annotations.NullMarked;

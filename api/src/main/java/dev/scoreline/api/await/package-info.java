/** Waits until what was written can be read: its outcome, or everything before it. */
@NullMarked
package dev.scoreline.api.await;

import org.jspecify.annotations.NullMarked;

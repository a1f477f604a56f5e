/** Compares the topic catalogue with a live cluster, says what differs, and creates what is missing. */
@NullMarked
package dev.scoreline.schemas.provisioning;

import org.jspecify.annotations.NullMarked;

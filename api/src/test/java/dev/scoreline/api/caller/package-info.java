/** Attacks on credentials, one by one, and what honest ones are taken for. */
@NullMarked
package dev.scoreline.api.caller;

import org.jspecify.annotations.NullMarked;

/** An account's configuration, its events and what becomes of them, in the words of the wire and back. */
@NullMarked
package dev.scoreline.translation.configuration;

import org.jspecify.annotations.NullMarked;

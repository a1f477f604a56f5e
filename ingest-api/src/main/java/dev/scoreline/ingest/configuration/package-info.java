/** Changes of an account's configuration, whichever family they come from. */
@NullMarked
package dev.scoreline.ingest.configuration;

import org.jspecify.annotations.NullMarked;

/** How an installation begins. */
@NullMarked
package dev.scoreline.ingest.account;

import org.jspecify.annotations.NullMarked;

/** The account that a fresh installation begins with. */
@NullMarked
package dev.scoreline.ingest.account;

import org.jspecify.annotations.NullMarked;

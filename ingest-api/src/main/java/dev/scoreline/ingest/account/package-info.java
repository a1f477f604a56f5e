/** The account that a fresh installation begins with, and what every account manages of itself. */
@NullMarked
package dev.scoreline.ingest.account;

import org.jspecify.annotations.NullMarked;

/** How an installation begins, and what accounts manage of themselves, tested. */
@NullMarked
package dev.scoreline.ingest.account;

import org.jspecify.annotations.NullMarked;

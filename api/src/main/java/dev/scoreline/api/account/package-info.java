/** What every request needs to know of its account, held in memory and fed from the log. */
@NullMarked
package dev.scoreline.api.account;

import org.jspecify.annotations.NullMarked;

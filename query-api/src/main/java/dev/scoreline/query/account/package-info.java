/** What an account manages of itself, to be read. */
@NullMarked
package dev.scoreline.query.account;

import org.jspecify.annotations.NullMarked;

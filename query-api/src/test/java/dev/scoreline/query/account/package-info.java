/** What an account manages of itself, read over HTTP. */
@NullMarked
package dev.scoreline.query.account;

import org.jspecify.annotations.NullMarked;

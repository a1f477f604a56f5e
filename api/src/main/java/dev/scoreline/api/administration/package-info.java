/** What an account has configured of itself, as the native API shows it. */
@NullMarked
package dev.scoreline.api.administration;

import org.jspecify.annotations.NullMarked;

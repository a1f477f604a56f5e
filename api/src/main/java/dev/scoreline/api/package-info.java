/** What the HTTP of all services has in common, put together for Spring. */
@NullMarked
package dev.scoreline.api;

import org.jspecify.annotations.NullMarked;

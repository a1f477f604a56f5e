/** How often something may happen, and how often it has. */
@NullMarked
package dev.scoreline.api.limit;

import org.jspecify.annotations.NullMarked;

/** How pages lead to one another, and which tokens are believed. */
@NullMarked
package dev.scoreline.query.paging;

import org.jspecify.annotations.NullMarked;

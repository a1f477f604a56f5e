/** What stops a start, and what it leaves behind. */
@NullMarked
package dev.scoreline.standalone.data;

import org.jspecify.annotations.NullMarked;

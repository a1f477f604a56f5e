/** How requests are read, tested. */
@NullMarked
package dev.scoreline.ingest.request;

import org.jspecify.annotations.NullMarked;

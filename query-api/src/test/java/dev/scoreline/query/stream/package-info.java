/** Tests of streams, on a real broker. */
@NullMarked
package dev.scoreline.query.stream;

import org.jspecify.annotations.NullMarked;

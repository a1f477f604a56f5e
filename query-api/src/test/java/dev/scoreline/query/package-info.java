/** The promises that hold for every read, over HTTP. */
@NullMarked
package dev.scoreline.query;

import org.jspecify.annotations.NullMarked;

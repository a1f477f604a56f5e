/** Views to HTTP: puts the reading side of every API family together. */
@NullMarked
package dev.scoreline.query;

import org.jspecify.annotations.NullMarked;

/** Holds what clients send and get, family by family, as documents that people write and machines check. */
@NullMarked
package dev.scoreline.contracts;

import org.jspecify.annotations.NullMarked;

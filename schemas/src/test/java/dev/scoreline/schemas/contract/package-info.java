/** The contract as checked in: documentation, released schemas, and the rules that every schema keeps. */
@NullMarked
package dev.scoreline.schemas.contract;

import org.jspecify.annotations.NullMarked;

/** The rules of the house as tests: arrows between modules, packages, documents. */
@NullMarked
package dev.scoreline.architecture;

import org.jspecify.annotations.NullMarked;

/** Shows that good answers pass, that bad ones do not, and that the documents' own examples are good. */
@NullMarked
package dev.scoreline.conformance;

import org.jspecify.annotations.NullMarked;

/** Requests that must be refused, by the hundred: generated from the OpenAPI documents, and listed. */
@NullMarked
package dev.scoreline.systemtests.refusals;

import org.jspecify.annotations.NullMarked;

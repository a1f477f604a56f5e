/** The clients that must work unchanged: the real ones where they exist, plain HTTP elsewhere. */
@NullMarked
package dev.scoreline.systemtests.clients;

import org.jspecify.annotations.NullMarked;

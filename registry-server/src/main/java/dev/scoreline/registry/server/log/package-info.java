/** Where the registry's knowledge is kept: a log of keyed records, the last of each key counting. */
@NullMarked
package dev.scoreline.registry.server.log;

import org.jspecify.annotations.NullMarked;

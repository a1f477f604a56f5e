/** A schema registry that speaks Confluent's REST protocol, to run inside another process. */
@NullMarked
package dev.scoreline.registry.server;

import org.jspecify.annotations.NullMarked;

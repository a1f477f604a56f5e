package dev.scoreline.registry.server.log;

import org.jspecify.annotations.Nullable;

/** One record of the registry's log; without a value it takes its key away. */
public record LogRecord(LogKey key, @Nullable LogValue value) {}

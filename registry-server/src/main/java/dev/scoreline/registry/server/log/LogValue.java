package dev.scoreline.registry.server.log;

/** What a record of the log says about its key. */
public sealed interface LogValue {

    record Version(int id, String schema, boolean deleted) implements LogValue {}

    record Level(String level) implements LogValue {}

    record Mode(String mode) implements LogValue {}

    record HighestId(int id) implements LogValue {}
}

package dev.scoreline.registry.server.compatibility;

import dev.scoreline.registry.server.compatibility.Incompatibility.Reader;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;

import java.util.ArrayList;
import java.util.List;

/** Judges whether a schema may follow earlier ones under a {@link CompatibilityLevel}. */
public final class Compatibility {

    private Compatibility() {}

    /**
     * Every reason why {@code candidate} may not follow; empty when it may.
     *
     * @param earlier all earlier versions, the newest first
     */
    public static List<Incompatibility> check(CompatibilityLevel level, Schema candidate, List<Schema> earlier) {
        List<Schema> counted = level.transitive() || earlier.isEmpty() ? earlier : earlier.subList(0, 1);
        List<Incompatibility> found = new ArrayList<>();
        for (Schema version : counted) {
            if (level.backward()) {
                found.addAll(unreadable(Reader.THE_NEW_SCHEMA, candidate, version));
            }
            if (level.forward()) {
                found.addAll(unreadable(Reader.THE_EARLIER_SCHEMA, version, candidate));
            }
        }
        return found.stream().distinct().toList();
    }

    private static List<Incompatibility> unreadable(Reader who, Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities()
                .stream()
                .map(reason ->
                        new Incompatibility(who, reason.getType().name(), reason.getLocation(), reason.getMessage()))
                .toList();
    }
}

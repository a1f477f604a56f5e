package dev.scoreline.scorecard.rating;

import dev.scoreline.scorecard.rating.RatingOutcome.Change;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names what a newer report of a call changes, field by field. */
final class CallChanges {
    private CallChanges() {}

    static List<Change> between(@Nullable CallFacts before, CallFacts after) {
        Map<String, String> old = before == null ? Map.of() : fields(before);
        Map<String, String> fresh = fields(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), fresh.get(name)))
                .map(name -> new Change("call." + name, old.get(name), fresh.get(name)))
                .toList();
    }

    private static Map<String, String> fields(CallFacts facts) {
        SortedMap<String, String> fields = new TreeMap<>(facts.others());
        put(fields, "bridged_username", facts.bridgedUsername());
        put(fields, "extension_id", facts.extensionId());
        put(fields, "extension_type", facts.extensionType());
        put(fields, "start_datetime", facts.startedAt());
        put(fields, "duration", facts.durationSeconds());
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}

package dev.scoreline.registry.server.catalogue;

import dev.scoreline.registry.server.compatibility.CompatibilityLevel;
import dev.scoreline.registry.server.log.LogKey;
import dev.scoreline.registry.server.log.LogRecord;
import dev.scoreline.registry.server.log.LogValue;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the registry knows: the fold of its log, in memory. Nothing changes it but {@link #apply}, so two processes that
 * have read the same log know the same.
 */
final class Catalogue {

    private final NavigableMap<String, NavigableMap<Integer, StoredSchema>> subjects = new TreeMap<>();
    private final NavigableMap<Integer, List<StoredSchema>> byId = new TreeMap<>();
    private final Map<LogKey.Level, CompatibilityLevel> levels = new HashMap<>();
    private final Map<LogKey.Mode, Mode> modes = new HashMap<>();
    private int highestId;

    synchronized void apply(LogRecord appended) {
        switch (appended.key()) {
            case LogKey.Version key -> applyVersion(key, (LogValue.Version) appended.value());
            case LogKey.Level key -> applyLevel(key, (LogValue.Level) appended.value());
            case LogKey.Mode key -> applyMode(key, (LogValue.Mode) appended.value());
            case LogKey.HighestId ignored -> applyHighestId((LogValue.HighestId) appended.value());
        }
    }

    private void applyVersion(LogKey.Version key, LogValue.@Nullable Version value) {
        NavigableMap<Integer, StoredSchema> versions =
                subjects.computeIfAbsent(key.subject(), unseen -> new TreeMap<>());
        StoredSchema before = versions.remove(key.version());
        if (before != null) {
            byId.computeIfPresent(before.id(), (id, users) -> users.remove(before) && users.isEmpty() ? null : users);
        }
        if (value != null) {
            StoredSchema stored =
                    new StoredSchema(key.subject(), key.version(), value.id(), value.schema(), value.deleted());
            versions.put(key.version(), stored);
            byId.computeIfAbsent(value.id(), unseen -> new ArrayList<>()).add(stored);
            highestId = Math.max(highestId, value.id());
        }
        if (versions.isEmpty()) {
            subjects.remove(key.subject());
        }
    }

    private void applyLevel(LogKey.Level key, LogValue.@Nullable Level value) {
        if (value == null) {
            levels.remove(key);
        } else {
            CompatibilityLevel.parse(value.level()).ifPresent(level -> levels.put(key, level));
        }
    }

    private void applyMode(LogKey.Mode key, LogValue.@Nullable Mode value) {
        if (value == null) {
            modes.remove(key);
        } else {
            modes.put(key, value.mode().equals(Mode.READWRITE.name()) ? Mode.READWRITE : Mode.READONLY);
        }
    }

    private void applyHighestId(LogValue.@Nullable HighestId value) {
        if (value != null) {
            highestId = Math.max(highestId, value.id());
        }
    }

    /** All versions, deleted ones included, the oldest first. */
    synchronized List<StoredSchema> versions(String subject) {
        NavigableMap<Integer, StoredSchema> versions = subjects.get(subject);
        return versions == null ? List.of() : List.copyOf(versions.values());
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    synchronized List<StoredSchema> usersOf(int id) {
        return List.copyOf(byId.getOrDefault(id, List.of()));
    }

    synchronized Optional<Integer> idOf(String schema) {
        return byId.values().stream()
                .map(List::getFirst)
                .filter(stored -> stored.schema().equals(schema))
                .map(StoredSchema::id)
                .findFirst();
    }

    synchronized int highestId() {
        return highestId;
    }

    synchronized Optional<CompatibilityLevel> level(@Nullable String subject) {
        return Optional.ofNullable(levels.get(new LogKey.Level(subject)));
    }

    synchronized Optional<Mode> mode(@Nullable String subject) {
        return Optional.ofNullable(modes.get(new LogKey.Mode(subject)));
    }
}

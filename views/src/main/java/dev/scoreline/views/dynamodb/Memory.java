package dev.scoreline.views.dynamodb;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/** What this writer stored lately; a hint only, since every write is conditional on it. */
final class Memory {

    /** About 1 KB each. */
    private static final int MOST = 20_000;

    private final Map<Key, Known> latest = new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known> eldest) {
            return size() > MOST;
        }
    };

    synchronized @Nullable Known of(Key key) {
        return latest.get(key);
    }

    synchronized void keep(Key key, Known known) {
        latest.put(key, known);
    }

    synchronized void forget(Key key) {
        latest.remove(key);
    }
}

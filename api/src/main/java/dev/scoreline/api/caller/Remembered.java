package dev.scoreline.api.caller;

import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** A bounded set of fingerprints: whichever was not seen for longest makes room. */
final class Remembered {

    private final Map<ByteBuffer, Boolean> held;

    Remembered(int most) {
        this.held = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    synchronized boolean holds(ByteBuffer fingerprint) {
        return held.get(fingerprint) != null;
    }

    synchronized void add(ByteBuffer fingerprint) {
        held.put(fingerprint, true);
    }
}

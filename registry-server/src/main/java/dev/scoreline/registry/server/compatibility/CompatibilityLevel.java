package dev.scoreline.registry.server.compatibility;

import java.util.Arrays;
import java.util.Optional;

/** What a subject asks of its next version. */
public enum CompatibilityLevel {
    NONE(false, false, false),
    /** A reader with the new schema reads what the latest version wrote. */
    BACKWARD(true, false, false),
    BACKWARD_TRANSITIVE(true, false, true),
    /** A reader with the latest version reads what the new schema writes. */
    FORWARD(false, true, false),
    FORWARD_TRANSITIVE(false, true, true),
    FULL(true, true, false),
    FULL_TRANSITIVE(true, true, true);

    private final boolean backward;
    private final boolean forward;
    private final boolean transitive;

    CompatibilityLevel(boolean backward, boolean forward, boolean transitive) {
        this.backward = backward;
        this.forward = forward;
        this.transitive = transitive;
    }

    boolean backward() {
        return backward;
    }

    boolean forward() {
        return forward;
    }

    /** Whether all earlier versions count, not the latest alone. */
    boolean transitive() {
        return transitive;
    }

    public static Optional<CompatibilityLevel> parse(String name) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(name))
                .findFirst();
    }
}

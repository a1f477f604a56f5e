package dev.scoreline.registry;

import java.util.List;

/** Says whether a schema may become the next version of a subject, and if not, why (when the registry tells). */
public record Compatibility(boolean compatible, List<String> reasons) {

    public Compatibility {
        reasons = List.copyOf(reasons);
    }
}

package dev.scoreline.contracts;

import java.util.Locale;

/** The four APIs, each with clients and a document of its own. */
public enum Family {
    FLEX("/v1/Insights"),
    MIND("/api/mind"),
    TELEPHONY("/client"),
    NATIVE("/v1");

    private final String prefix;

    Family(String prefix) {
        this.prefix = prefix;
    }

    /** The name in addresses and of files: {@code flex}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whose a path is; what nobody has claimed is native. */
    public static Family of(String path) {
        for (Family family : values()) {
            if (path.equals(family.prefix) || path.startsWith(family.prefix + "/")) {
                return family;
            }
        }
        return NATIVE;
    }
}

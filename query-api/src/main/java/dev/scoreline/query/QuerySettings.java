package dev.scoreline.query;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What can be set of the reading side.
 *
 * @param pageTokenKey signs page tokens and ids of events; the same on all instances. Absent: one of this process, whose tokens end with it
 */
@ConfigurationProperties("scoreline.query")
public record QuerySettings(@Nullable String pageTokenKey) {

    @Override
    public String toString() {
        return "QuerySettings[pageTokenKey=" + (pageTokenKey == null ? "of this process" : "configured") + "]";
    }
}

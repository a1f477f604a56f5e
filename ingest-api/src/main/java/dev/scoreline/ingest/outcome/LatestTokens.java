package dev.scoreline.ingest.outcome;

import dev.scoreline.api.token.WriteToken;
import dev.scoreline.views.Entity;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** By which several writes can be read together: of each partition that was written to the latest token. */
public final class LatestTokens {

    private record Log(Entity entity, int partition) {}

    private final TreeMap<Log, WriteToken> latest =
            new TreeMap<>(Comparator.comparing(Log::entity).thenComparingInt(Log::partition));

    public void add(WriteToken token) {
        latest.merge(
                new Log(token.entity(), token.partition()),
                token,
                (one, other) -> one.offset() > other.offset() ? one : other);
    }

    public List<String> texts() {
        return latest.values().stream().map(WriteToken::text).toList();
    }
}

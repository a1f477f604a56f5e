package dev.scoreline.views;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The segments of one contact: of a call the one of its own id and those whose assessments name it.
 *
 * @param segments by id; at least one
 */
public record Conversation(String id, List<Segment> segments) {

    public Conversation {
        segments = List.copyOf(segments);
    }

    /** Of all that may be part of it those that are; null if none is. */
    public static @Nullable Conversation of(String id, Stream<@Nullable Segment> candidates) {
        List<Segment> segments = candidates
                .filter(Objects::nonNull)
                .filter(segment -> segment.conversation().equals(id))
                .sorted(Comparator.comparing(Segment::id))
                .toList();
        return segments.isEmpty() ? null : new Conversation(id, segments);
    }
}

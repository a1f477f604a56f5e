package dev.scoreline.sink;

import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.ScorecardPublished;
import dev.scoreline.schemas.comment.CommentHistory;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.schemas.rating.RatingHistory;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.views.Entity;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Views;
import dev.scoreline.views.Watermark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What the records of one poll amount to: of each entity the latest state only, of the history every line.
 *
 * <p>Coalescing is what makes hot keys cheap: ten answers to one assessment between two polls are one item written.
 */
final class Batch {

    private static final String PUBLICATION = ScorecardPublished.class.getSimpleName();

    private final Map<EntityKey, AssessmentState> assessments = new LinkedHashMap<>();
    private final Map<EntityKey, CommentState> comments = new LinkedHashMap<>();
    private final Map<EntityKey, RatingState> ratings = new LinkedHashMap<>();
    private final Map<ResourceKey, ConfigurationState> resources = new LinkedHashMap<>();
    private final List<HistoryRow> history = new ArrayList<>();
    private final Map<Log, Long> offsets = new LinkedHashMap<>();

    private record Log(Entity entity, int partition) {}

    void add(AssessmentHistory line) {
        if (isPublication(line)) {
            reach(Lines.of(line));
            return;
        }
        AssessmentState state = line.getState();
        if (state == null || line.getOutcome() != Outcome.MOVED) {
            add(Lines.of(line));
        } else {
            HistoryRow row = Excerpt.of(Lines.of(line)).leaving(Left.of(state));
            history.add(row);
            reach(row);
            keepLatest(
                    assessments,
                    new EntityKey(line.getAccount(), line.getEntityId()),
                    state,
                    AssessmentState::getVersion);
        }
    }

    void add(CommentHistory line) {
        add(Lines.of(line));
        CommentState state = line.getState();
        if (state != null && line.getOutcome() == Outcome.MOVED) {
            keepLatest(comments, new EntityKey(line.getAccount(), line.getEntityId()), state, CommentState::getVersion);
        }
    }

    void add(RatingHistory line) {
        add(Lines.of(line));
        RatingState state = line.getState();
        if (state != null && line.getOutcome() == Outcome.MOVED) {
            keepLatest(ratings, new EntityKey(line.getAccount(), line.getEntityId()), state, RatingState::getVersion);
        }
    }

    void add(ConfigurationHistory line) {
        add(Lines.of(line));
        for (ConfigurationState state : line.getStates()) {
            ResourceKey key = new ResourceKey(state.getAccount(), state.getKind(), state.getResourceId());
            keepLatest(resources, key, state, ConfigurationState::getVersion);
        }
    }

    Views views() {
        return new Views(
                List.copyOf(assessments.values()),
                List.copyOf(comments.values()),
                List.copyOf(ratings.values()),
                List.copyOf(resources.values()),
                history);
    }

    /** True once everything in {@link #views} is stored, and not before. */
    List<Watermark> watermarks() {
        return offsets.entrySet().stream()
                .map(log -> new Watermark(log.getKey().entity(), log.getKey().partition(), log.getValue()))
                .toList();
    }

    /**
     * A publication is told in every partition, and again by every replay, of no assessment: nobody looks its lines up,
     * and several of them would have one key. What it made of an assessment is a line of that assessment.
     */
    private static boolean isPublication(AssessmentHistory line) {
        return line.getFactType().equals(PUBLICATION) && !line.getRescored();
    }

    private void add(HistoryRow line) {
        history.add(Excerpt.of(line));
        reach(line);
    }

    private void reach(HistoryRow line) {
        // A re-score carries the position of the publication that caused it, which may lie further back.
        offsets.merge(new Log(line.entity(), line.partition()), line.offset(), Math::max);
    }

    private static <K, S> void keepLatest(Map<K, S> latest, K key, S state, ToLongFunction<S> version) {
        latest.merge(
                key, state, (held, other) -> version.applyAsLong(other) > version.applyAsLong(held) ? other : held);
    }
}

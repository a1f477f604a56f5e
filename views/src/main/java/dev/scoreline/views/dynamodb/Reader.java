package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.Conversation;
import dev.scoreline.views.Entity;
import dev.scoreline.views.GivenAnswer;
import dev.scoreline.views.GivenRating;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Page;
import dev.scoreline.views.Segment;
import dev.scoreline.views.ViewReader;
import dev.scoreline.views.Watermark;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Reads pages of rows, fetches what they stand for, and leaves out what a state no longer says. */
final class Reader implements ViewReader {

    private final Requests requests;
    private final Batches batches;
    private final Flight flight;
    private final Bodies bodies;
    private final Lines lines;
    private final Merge merge;
    private final Segments segments;
    private final Duration patience;

    Reader(Requests requests, Batches batches, Flight flight, Bodies bodies, Duration patience) {
        this.requests = requests;
        this.batches = batches;
        this.flight = flight;
        this.bodies = bodies;
        this.lines = new Lines(bodies);
        this.merge = new Merge(requests, flight);
        this.segments = new Segments(merge, flight, this);
        this.patience = patience;
    }

    @Override
    public @Nullable AssessmentState assessment(String account, String assessmentId) {
        return read(AssessmentItems.KIND, AssessmentItems.key(account, assessmentId));
    }

    @Override
    public Page<AssessmentState> assessments(AssessmentList list, @Nullable String start, int limit) {
        AssessmentItems.Listed listed = AssessmentItems.listed(list.by());
        Page<Row> page = merge.page(listed.list(), list.account(), listed.about(), stretch(list, start), limit);
        Map<Key, AssessmentState> states =
                states(AssessmentItems.KIND, page.rows(), row -> AssessmentItems.key(list.account(), row.of()));
        // A row may say less than the state that is being written this very moment.
        return hydrated(page, row -> states.get(AssessmentItems.key(list.account(), row.of())), list::holds);
    }

    @Override
    public long count(AssessmentList list) {
        AssessmentItems.Listed listed = AssessmentItems.listed(list.by());
        return merge.count(listed.list(), list.account(), listed.about(), stretch(list, null));
    }

    @Override
    public Page<GivenAnswer> answers(
            String account, String evaluator, @Nullable String segmentId, @Nullable String start, int limit) {
        if (segmentId != null) {
            return Answers.page(onSegment(account, segmentId), evaluator, start, limit);
        }
        Page<Row> page = merge.page(Listing.ANSWERS, account, evaluator, Stretch.all(true, start), limit);
        Map<Key, AssessmentState> states =
                states(AssessmentItems.KIND, page.rows(), row -> AssessmentItems.key(account, row.of()));
        return hydrated(
                page,
                row -> Answers.at(row, states.get(AssessmentItems.key(account, row.of()))),
                given -> evaluator.equals(given.assessment().getEvaluator()));
    }

    @Override
    public @Nullable CommentState comment(String account, String commentSid) {
        return read(CommentItems.KIND, CommentItems.key(account, commentSid));
    }

    @Override
    public Page<CommentState> comments(
            String account, @Nullable String segmentId, @Nullable String agentId, @Nullable String start, int limit) {
        Stretch stretch = Stretch.all(true, start);
        Page<Row> page;
        if (segmentId != null) {
            page = merge.page(Listing.COMMENTS_ON_SEGMENT, account, segmentId, stretch, limit);
        } else if (agentId != null) {
            page = merge.page(Listing.COMMENTS_ON_AGENT, account, agentId, stretch, limit);
        } else {
            page = merge.page(Listing.COMMENTS, account, "", stretch, limit);
        }
        Map<Key, CommentState> states =
                states(CommentItems.KIND, page.rows(), row -> CommentItems.key(account, row.of()));
        return hydrated(
                page,
                row -> states.get(CommentItems.key(account, row.of())),
                state -> agentId == null || agentId.equals(state.getComment().getAgentId()));
    }

    @Override
    public @Nullable RatingState call(String account, String callUuid) {
        return read(CallItems.KIND, CallItems.key(account, callUuid));
    }

    @Override
    public Page<GivenRating> ratings(
            String account,
            @Nullable String extensionId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String start,
            int limit) {
        Stretch stretch = Stretch.between(from, to, true, start, List.of());
        Page<Row> page = extensionId == null
                ? merge.page(Listing.RATINGS, account, "", stretch, limit)
                : merge.page(Listing.RATINGS_AT_EXTENSION, account, extensionId, stretch, limit);
        Map<Key, RatingState> calls = states(CallItems.KIND, page.rows(), row -> CallItems.key(account, row.of()));
        return hydrated(page, row -> rating(row, calls.get(CallItems.key(account, row.of()))), given -> true);
    }

    @Override
    public Page<Segment> segments(String account, @Nullable String start, int limit) {
        return segments.page(account, start, limit);
    }

    @Override
    public List<Segment> segments(String account, List<String> ids) {
        return segments.existing(account, ids);
    }

    @Override
    public Page<Conversation> conversations(String account, @Nullable String start, int limit) {
        return segments.conversations(account, start, limit);
    }

    @Override
    public @Nullable Conversation conversation(String account, String id) {
        return segments.conversation(account, id);
    }

    @Override
    public @Nullable ConfigurationState resource(String account, ResourceKind kind, String id) {
        return read(ResourceItems.KIND, Key.resource(account, kind, id));
    }

    @Override
    public List<ConfigurationState> resources(String account, ResourceKind kind) {
        return requests.all(Key.resources(account, kind)).stream()
                .map(item -> decoded(ResourceItems.KIND, item))
                .toList();
    }

    @Override
    public @Nullable HistoryRow outcome(Entity entity, String account, String id, long offset) {
        Map<String, AttributeValue> item = requests.get(Key.line(entity, account, id, offset));
        return item == null ? null : lines.row(entity, item);
    }

    @Override
    public Page<HistoryRow> history(Entity entity, String account, String id, @Nullable String start, int limit) {
        List<Map<String, AttributeValue>> items =
                requests.newest(Key.partition(entity, account, id), Key.LINES, start, limit + 1);
        List<HistoryRow> rows =
                items.stream().limit(limit).map(item -> lines.row(entity, item)).toList();
        return new Page<>(
                rows, items.size() > limit ? Key.of(items.get(limit - 1)).sort() : null);
    }

    @Override
    public @Nullable AssessmentState left(HistoryRow row) {
        Map<String, AttributeValue> line = requests.get(Key.line(row.entity(), row.account(), row.id(), row.offset()));
        AssessmentState beside = line == null ? null : lines.left(line);
        return beside == null
                ? read(AssessmentItems.KIND, Key.left(row.entity(), row.account(), row.id(), row.offset()))
                : beside;
    }

    @Override
    public List<Watermark> watermarks() {
        List<Supplier<List<Watermark>>> reads = new ArrayList<>();
        for (Entity entity : Entity.values()) {
            reads.add(() -> requests.all(Key.watermarks(entity)).stream()
                    .map(item -> watermark(entity, item))
                    .toList());
        }
        return flight.all(reads).stream().flatMap(List::stream).toList();
    }

    private static Watermark watermark(Entity entity, Map<String, AttributeValue> item) {
        int partition = Integer.parseInt(Key.of(item).sort(), 16);
        return new Watermark(
                entity,
                partition,
                Long.parseLong(Item.attribute(item, Item.OFFSET).n()));
    }

    private static Stretch stretch(AssessmentList list, @Nullable String start) {
        return Stretch.between(list.from(), list.to(), false, start, AssessmentItems.statuses(list));
    }

    /** Everything about one segment: a conversation has few assessments, whoever made them. */
    private List<AssessmentState> onSegment(String account, String segmentId) {
        List<AssessmentState> all = new ArrayList<>();
        AssessmentList list = AssessmentList.of(account, new AssessmentList.By.Segment(segmentId));
        Page<AssessmentState> page = assessments(list, null, 1000);
        all.addAll(page.rows());
        while (page.next() != null) {
            page = assessments(list, page.next(), 1000);
            all.addAll(page.rows());
        }
        return all;
    }

    private static @Nullable GivenRating rating(Row row, @Nullable RatingState call) {
        return call == null
                ? null
                : call.getRatings().stream()
                        .filter(rating ->
                                CallItems.place(call, rating).equals(row.key().sort()))
                        .findFirst()
                        .map(rating -> new GivenRating(call, rating))
                        .orElse(null);
    }

    private <S extends SpecificRecordBase> Map<Key, S> states(Kind<S> kind, List<Row> rows, Function<Row, Key> key) {
        return states(kind, rows.stream().map(key).toList());
    }

    <S extends SpecificRecordBase> Map<Key, S> states(Kind<S> kind, Collection<Key> keys) {
        Map<Key, Map<String, AttributeValue>> items = batches.get(Patience.of(patience), keys);
        Map<Key, S> states = new HashMap<>();
        items.forEach((at, item) -> states.put(at, decoded(kind, item)));
        return states;
    }

    private static <T> Page<T> hydrated(Page<Row> page, Function<Row, @Nullable T> found, Predicate<T> kept) {
        return new Page<>(
                page.rows().stream()
                        .map(found)
                        .filter(Objects::nonNull)
                        .filter(kept)
                        .toList(),
                page.next());
    }

    private <S extends SpecificRecordBase> @Nullable S read(Kind<S> kind, Key key) {
        Map<String, AttributeValue> item = requests.get(key);
        return item == null ? null : decoded(kind, item);
    }

    private <S extends SpecificRecordBase> S decoded(Kind<S> kind, Map<String, AttributeValue> item) {
        return bodies.read(Item.body(item), kind);
    }
}

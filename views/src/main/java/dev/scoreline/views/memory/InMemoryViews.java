package dev.scoreline.views.memory;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.comment.CommentState;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.rating.RatingState;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.Claim;
import dev.scoreline.views.Conversation;
import dev.scoreline.views.Entity;
import dev.scoreline.views.GivenAnswer;
import dev.scoreline.views.GivenRating;
import dev.scoreline.views.HistoryRow;
import dev.scoreline.views.Page;
import dev.scoreline.views.Place;
import dev.scoreline.views.RequestKey;
import dev.scoreline.views.Segment;
import dev.scoreline.views.StoredResponse;
import dev.scoreline.views.ViewStore;
import dev.scoreline.views.Views;
import dev.scoreline.views.Watermark;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Views that live as long as their object, held to the same contract as those in DynamoDB. */
public final class InMemoryViews implements ViewStore {

    private record Key(String account, String id) {}

    private record ResourceKey(String account, ResourceKind kind, String id) {}

    private record HistoryKey(Entity entity, String account, String id, long offset) {}

    private record WatermarkKey(Entity entity, int partition) {}

    private final Map<Key, AssessmentState> assessments = new HashMap<>();
    private final Map<Key, CommentState> comments = new HashMap<>();
    private final Map<Key, RatingState> calls = new HashMap<>();
    private final Map<ResourceKey, ConfigurationState> resources = new HashMap<>();
    private final Map<HistoryKey, HistoryRow> history = new HashMap<>();
    private final Map<WatermarkKey, Watermark> watermarks = new HashMap<>();
    private final RememberedRequests requests = new RememberedRequests();

    @Override
    public synchronized void write(Views views) {
        for (AssessmentState state : views.assessments()) {
            assessments.merge(
                    new Key(state.getAccount(), state.getAssessmentId()),
                    state,
                    (old, fresh) -> fresh.getVersion() > old.getVersion() ? fresh : old);
        }
        for (CommentState state : views.comments()) {
            comments.merge(
                    new Key(state.getAccount(), state.getCommentSid()),
                    state,
                    (old, fresh) -> fresh.getVersion() > old.getVersion() ? fresh : old);
        }
        for (RatingState state : views.ratings()) {
            calls.merge(
                    new Key(state.getAccount(), state.getCallUuid()),
                    state,
                    (old, fresh) -> fresh.getVersion() > old.getVersion() ? fresh : old);
        }
        for (ConfigurationState state : views.resources()) {
            resources.merge(
                    new ResourceKey(state.getAccount(), state.getKind(), state.getResourceId()),
                    state,
                    (old, fresh) -> fresh.getVersion() > old.getVersion() ? fresh : old);
        }
        for (HistoryRow row : views.history()) {
            history.put(new HistoryKey(row.entity(), row.account(), row.id(), row.offset()), row);
        }
    }

    @Override
    public synchronized void raise(Collection<Watermark> raised) {
        for (Watermark watermark : raised) {
            watermarks.merge(
                    new WatermarkKey(watermark.entity(), watermark.partition()),
                    watermark,
                    (old, fresh) -> fresh.offset() > old.offset() ? fresh : old);
        }
    }

    @Override
    public synchronized @Nullable AssessmentState assessment(String account, String assessmentId) {
        return assessments.get(new Key(account, assessmentId));
    }

    @Override
    public synchronized Page<AssessmentState> assessments(AssessmentList list, @Nullable String start, int limit) {
        return Listing.descending(InMemoryViews::placeOf).page(listed(list), start, limit);
    }

    @Override
    public synchronized long count(AssessmentList list) {
        return listed(list).count();
    }

    @Override
    public synchronized Page<GivenAnswer> answers(
            String account, String evaluator, @Nullable String segmentId, @Nullable String start, int limit) {
        Stream<GivenAnswer> given = assessments.values().stream()
                .filter(state -> state.getAccount().equals(account))
                .filter(state -> evaluator.equals(state.getEvaluator()))
                .filter(state -> segmentId == null || segmentId.equals(state.getSegmentId()))
                .filter(state -> state.getStatus() != AssessmentStatus.DELETED)
                .flatMap(state -> state.getAnswers().stream().map(answer -> new GivenAnswer(state, answer)));
        return Listing.<GivenAnswer>ascending(row -> Place.of(
                        row.answer().getFirstAcceptedAt(),
                        row.answer().getAnswer().getAnswerSid()))
                .page(given, start, limit);
    }

    @Override
    public synchronized @Nullable CommentState comment(String account, String commentSid) {
        return comments.get(new Key(account, commentSid));
    }

    @Override
    public synchronized Page<CommentState> comments(
            String account, @Nullable String segmentId, @Nullable String agentId, @Nullable String start, int limit) {
        Stream<CommentState> given = comments.values().stream()
                .filter(state -> state.getAccount().equals(account))
                .filter(state ->
                        segmentId == null || segmentId.equals(state.getComment().getSegmentId()))
                .filter(state ->
                        agentId == null || agentId.equals(state.getComment().getAgentId()));
        return Listing.<CommentState>ascending(state -> Place.of(state.getFirstAcceptedAt(), state.getCommentSid()))
                .page(given, start, limit);
    }

    @Override
    public synchronized @Nullable RatingState call(String account, String callUuid) {
        return calls.get(new Key(account, callUuid));
    }

    @Override
    public synchronized Page<GivenRating> ratings(
            String account,
            @Nullable String extensionId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String start,
            int limit) {
        Stream<GivenRating> given = calls.values().stream()
                .filter(state -> state.getAccount().equals(account))
                .flatMap(state -> state.getRatings().stream().map(rating -> new GivenRating(state, rating)))
                .filter(row ->
                        extensionId == null || extensionId.equals(row.rating().getExtensionId()))
                .filter(row -> within(row.rating().getRatedAt(), from, to));
        return Listing.ascending(GivenRating::place).page(given, start, limit);
    }

    @Override
    public synchronized Page<Segment> segments(String account, @Nullable String start, int limit) {
        Stream<Segment> all = segmentIds(account).flatMap(id -> Stream.ofNullable(segment(account, id)));
        return Listing.<Segment>ascending(segment -> Place.ofId(segment.id())).page(all, start, limit);
    }

    @Override
    public synchronized List<Segment> segments(String account, List<String> ids) {
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(segment(account, id)))
                .toList();
    }

    @Override
    public synchronized Page<Conversation> conversations(String account, @Nullable String start, int limit) {
        Stream<Conversation> all = segmentIds(account).flatMap(id -> Stream.ofNullable(conversation(account, id)));
        return Listing.<Conversation>ascending(conversation -> Place.ofId(conversation.id()))
                .page(all, start, limit);
    }

    @Override
    public synchronized @Nullable Conversation conversation(String account, String id) {
        return Conversation.of(id, segmentIds(account).map(candidate -> segment(account, candidate)));
    }

    private @Nullable Segment segment(String account, String id) {
        AssessmentList named = AssessmentList.withDeleted(account, new AssessmentList.By.Segment(id));
        return Segment.of(id, listed(named).toList(), call -> call(account, call));
    }

    /** What assessments and calls name. */
    private Stream<String> segmentIds(String account) {
        return Stream.concat(
                        assessments.values().stream()
                                .filter(state -> state.getAccount().equals(account))
                                .flatMap(state -> Stream.ofNullable(state.getSegmentId())),
                        calls.values().stream()
                                .filter(state -> state.getAccount().equals(account))
                                .map(RatingState::getCallUuid))
                .distinct();
    }

    @Override
    public synchronized @Nullable ConfigurationState resource(String account, ResourceKind kind, String id) {
        return resources.get(new ResourceKey(account, kind, id));
    }

    @Override
    public synchronized List<ConfigurationState> resources(String account, ResourceKind kind) {
        return resources.values().stream()
                .filter(state -> state.getAccount().equals(account) && state.getKind() == kind)
                .sorted(Comparator.comparing(ConfigurationState::getResourceId))
                .toList();
    }

    @Override
    public synchronized @Nullable HistoryRow outcome(Entity entity, String account, String id, long offset) {
        HistoryRow row = history.get(new HistoryKey(entity, account, id, offset));
        return row == null ? null : row.leaving(null);
    }

    @Override
    public synchronized Page<HistoryRow> history(
            Entity entity, String account, String id, @Nullable String start, int limit) {
        Stream<HistoryRow> lines = history.values().stream()
                .filter(row -> row.entity() == entity)
                .filter(row -> row.account().equals(account) && row.id().equals(id))
                .map(row -> row.leaving(null));
        return Listing.<HistoryRow>descending(row -> Place.hex(row.offset())).page(lines, start, limit);
    }

    @Override
    public synchronized @Nullable AssessmentState left(HistoryRow line) {
        HistoryRow stored = history.get(new HistoryKey(line.entity(), line.account(), line.id(), line.offset()));
        return stored == null ? null : stored.left();
    }

    @Override
    public synchronized List<Watermark> watermarks() {
        return watermarks.values().stream()
                .sorted(Comparator.comparing(Watermark::entity).thenComparingInt(Watermark::partition))
                .toList();
    }

    @Override
    public synchronized Claim claim(RequestKey key, String digest, Instant now) {
        return requests.claim(key, digest, now);
    }

    @Override
    public synchronized void keep(
            RequestKey key, String digest, Claim.Granted claim, StoredResponse response, Instant now) {
        requests.keep(key, digest, claim, response, now);
    }

    @Override
    public synchronized void release(RequestKey key, String digest, Claim.Granted claim, Instant now) {
        requests.release(key, digest, claim, now);
    }

    @Override
    public synchronized void forget(RequestKey key, Claim.Granted claim) {
        requests.forget(key, claim);
    }

    private Stream<AssessmentState> listed(AssessmentList list) {
        return assessments.values().stream().filter(list::holds);
    }

    private static boolean within(Instant time, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
    }

    private static String placeOf(AssessmentState state) {
        return Place.of(state.getFirstAcceptedAt(), state.getAssessmentId());
    }
}

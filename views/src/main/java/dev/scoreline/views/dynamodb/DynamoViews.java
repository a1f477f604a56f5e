package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.assessment.AssessmentState;
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
import dev.scoreline.views.RequestKey;
import dev.scoreline.views.Segment;
import dev.scoreline.views.StoredResponse;
import dev.scoreline.views.ViewStore;
import dev.scoreline.views.Views;
import dev.scoreline.views.Watermark;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Views in one DynamoDB table, which docs/access-patterns.md describes.
 *
 * <p>Safe for several threads. Throttling and faults that pass are waited for as long as the settings allow, then a
 * {@link dev.scoreline.views.ViewsOutageException} says so; what DynamoDB refuses for good is an
 * {@link IllegalStateException}.
 */
public final class DynamoViews implements ViewStore, AutoCloseable {

    private final DynamoDbClient client;
    private final DynamoSettings settings;
    private final Flight flight;
    private final Reader reader;
    private final Writer writer;
    private final Claims claims;

    DynamoViews(DynamoDbClient client, DynamoSettings settings) {
        this.client = client;
        this.settings = settings;
        this.flight = new Flight(settings.concurrency());
        Requests requests = new Requests(client, settings);
        Batches batches = new Batches(client, settings, flight);
        Bodies bodies = new Bodies(new Shelf(requests));
        this.reader = new Reader(requests, batches, flight, bodies, settings.readPatience());
        this.writer = new Writer(requests, batches, flight, bodies, settings.patience());
        this.claims = new Claims(requests, settings.readPatience());
    }

    /** Connects with nothing yet: {@link #createOrVerify} is the first that asks. */
    public static DynamoViews open(DynamoSettings settings) {
        return new DynamoViews(Clients.of(settings), settings);
    }

    /** Makes the table if there is none; a table with other keys is an {@link IllegalStateException}. */
    public void createOrVerify() {
        new Table(client, settings).createOrVerify();
    }

    @Override
    public void write(Views views) {
        writer.write(views);
    }

    @Override
    public void raise(Collection<Watermark> watermarks) {
        writer.raise(watermarks);
    }

    @Override
    public @Nullable AssessmentState assessment(String account, String assessmentId) {
        return reader.assessment(account, assessmentId);
    }

    @Override
    public Page<AssessmentState> assessments(AssessmentList list, @Nullable String start, int limit) {
        return reader.assessments(list, start, limit);
    }

    @Override
    public long count(AssessmentList list) {
        return reader.count(list);
    }

    @Override
    public Page<GivenAnswer> answers(
            String account, String evaluator, @Nullable String segmentId, @Nullable String start, int limit) {
        return reader.answers(account, evaluator, segmentId, start, limit);
    }

    @Override
    public @Nullable CommentState comment(String account, String commentSid) {
        return reader.comment(account, commentSid);
    }

    @Override
    public Page<CommentState> comments(
            String account, @Nullable String segmentId, @Nullable String agentId, @Nullable String start, int limit) {
        return reader.comments(account, segmentId, agentId, start, limit);
    }

    @Override
    public @Nullable RatingState call(String account, String callUuid) {
        return reader.call(account, callUuid);
    }

    @Override
    public Page<GivenRating> ratings(
            String account,
            @Nullable String extensionId,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String start,
            int limit) {
        return reader.ratings(account, extensionId, from, to, start, limit);
    }

    @Override
    public Page<Segment> segments(String account, @Nullable String start, int limit) {
        return reader.segments(account, start, limit);
    }

    @Override
    public List<Segment> segments(String account, List<String> ids) {
        return reader.segments(account, ids);
    }

    @Override
    public Page<Conversation> conversations(String account, @Nullable String start, int limit) {
        return reader.conversations(account, start, limit);
    }

    @Override
    public @Nullable Conversation conversation(String account, String id) {
        return reader.conversation(account, id);
    }

    @Override
    public @Nullable ConfigurationState resource(String account, ResourceKind kind, String id) {
        return reader.resource(account, kind, id);
    }

    @Override
    public List<ConfigurationState> resources(String account, ResourceKind kind) {
        return reader.resources(account, kind);
    }

    @Override
    public @Nullable HistoryRow outcome(Entity entity, String account, String id, long offset) {
        return reader.outcome(entity, account, id, offset);
    }

    @Override
    public Page<HistoryRow> history(Entity entity, String account, String id, @Nullable String start, int limit) {
        return reader.history(entity, account, id, start, limit);
    }

    @Override
    public @Nullable AssessmentState left(HistoryRow line) {
        return reader.left(line);
    }

    @Override
    public List<Watermark> watermarks() {
        return reader.watermarks();
    }

    @Override
    public Claim claim(RequestKey key, String digest, Instant now) {
        return claims.claim(key, digest, now);
    }

    @Override
    public void keep(RequestKey key, String digest, Claim.Granted claim, StoredResponse response, Instant now) {
        claims.keep(key, digest, claim, response, now);
    }

    @Override
    public void release(RequestKey key, String digest, Claim.Granted claim, Instant now) {
        claims.release(key, digest, claim, now);
    }

    @Override
    public void forget(RequestKey key, Claim.Granted claim) {
        claims.forget(key, claim);
    }

    @Override
    public void close() {
        flight.close();
        client.close();
    }
}

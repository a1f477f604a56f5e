package dev.scoreline.api.account;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.AccountIds;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** An account that follows its configuration: one thread changes it, any number read it without waiting. */
final class LiveAccount implements Account {

    private final AccountId id;
    private final Map<String, ApiKey> keys = new ConcurrentHashMap<>();
    private final Map<Long, Scorecard> revisions = new ConcurrentHashMap<>();
    /** Of each questionnaire the active revisions by their ids; the last one counts. */
    private final Map<String, NavigableMap<Long, Scorecard>> active = new ConcurrentHashMap<>();

    private volatile @Nullable Settings settings;

    LiveAccount(AccountId id) {
        this.id = id;
    }

    /** Keys and scorecards lie in other partitions and may be read before the account itself. */
    boolean exists() {
        return settings != null;
    }

    void configure(@Nullable Settings now) {
        settings = now;
    }

    void put(ApiKey key) {
        keys.put(key.sid(), key);
    }

    void removeKey(String sid) {
        keys.remove(sid);
    }

    void put(Scorecard revision) {
        removeRevision(revision.id().value());
        revisions.put(revision.id().value(), revision);
        ExternalSid sid = revision.externalSid();
        if (sid != null && revision.state() == ScorecardState.ACTIVE) {
            active.computeIfAbsent(sid.value(), none -> new ConcurrentSkipListMap<>())
                    .put(revision.id().value(), revision);
        }
    }

    void removeRevision(long revisionId) {
        Scorecard gone = revisions.remove(revisionId);
        ExternalSid sid = gone == null ? null : gone.externalSid();
        if (sid != null) {
            active.getOrDefault(sid.value(), new ConcurrentSkipListMap<>()).remove(revisionId);
        }
    }

    @Override
    public AccountId id() {
        return id;
    }

    @Override
    public AccountIds ids() {
        AccountIds ids = settings().ids();
        if (ids == null) {
            throw new ProblemException(Problem.unavailable(
                    "This account cannot be written to, because its id secret is not configured here; whoever operates"
                            + " this server finds the name of the missing setting in its log.",
                    Duration.ofSeconds(30)));
        }
        return ids;
    }

    @Override
    public ZoneId zone() {
        return settings().zone();
    }

    @Override
    public ZoneId telephonyZone() {
        return settings().telephonyZone();
    }

    @Override
    public Fraction minimumRate() {
        return settings().minimumRate();
    }

    @Override
    public @Nullable Scorecard scorecardOf(String questionnaireSid) {
        NavigableMap<Long, Scorecard> standing = active.get(questionnaireSid);
        Map.Entry<Long, Scorecard> last = standing == null ? null : standing.lastEntry();
        return last == null ? null : last.getValue();
    }

    @Override
    public @Nullable Scorecard revision(long revisionId) {
        return revisions.get(revisionId);
    }

    @Override
    public @Nullable ApiKey key(String sid) {
        return keys.get(sid);
    }

    @Override
    public @Nullable String authTokenHash() {
        return settings().authTokenHash();
    }

    private Settings settings() {
        Settings now = settings;
        if (now == null) {
            throw new IllegalStateException("Expected account " + id + " to exist, found it gone");
        }
        return now;
    }
}

package dev.scoreline.api.account;

import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.AccountIds;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Set;

/** One account as it is configured now. */
public interface Account {

    AccountId id();

    /** Derives the ids of everything in it. */
    AccountIds ids();

    /** In which hours of rollups begin. */
    ZoneId zone();

    /** That times of the telephony API are in. */
    ZoneId telephonyZone();

    Fraction minimumRate();

    /** The latest active scorecard that a questionnaire stands for; absent while nobody configured it. */
    @Nullable Scorecard scorecardOf(String questionnaireSid);

    /** The latest revision of a scorecard with this revision id, in whatever state. */
    @Nullable Scorecard revision(long revisionId);

    /** What answers a caller who has proven a secret; absent when no key with this sid and secret lives. */
    @Nullable ApiKey key(String sid);

    /** A salted hash of the account's auth token; absent while it has none. */
    @Nullable String authTokenHash();

    /**
     * An API key that lives.
     *
     * @param permissions what it may do, by their names; empty: it acts for the account
     */
    record ApiKey(String sid, String name, String secretHash, Set<String> permissions) {
        public ApiKey {
            permissions = Set.copyOf(permissions);
        }

        /** Leaves out the hash: nobody needs it in a log. */
        @Override
        public String toString() {
            return "ApiKey[" + sid + ", " + name + "]";
        }
    }
}

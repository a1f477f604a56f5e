package dev.scoreline.api.caller;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.account.Accounts;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.AccountIds;
import dev.scoreline.scorecard.identity.IdSecret;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ours, with a token, a key and client 801, and a foreign one; what living accounts hold may change at any time. */
public final class TwoAccounts implements Accounts {

    public static final AccountId OURS = new AccountId("AC" + "1".repeat(32));
    public static final AccountId FOREIGN = new AccountId("AC" + "2".repeat(32));
    static final String KEY = "SK" + "3".repeat(32);
    static final long CLIENT = 801;

    static final String HASH = SecretHash.of("our token");
    private static final String KEY_HASH = SecretHash.of("our key");
    private static final String FOREIGN_HASH = SecretHash.of("their token");

    final Map<AccountId, String> authTokens = new ConcurrentHashMap<>(Map.of(OURS, HASH, FOREIGN, FOREIGN_HASH));
    final Map<String, Account.ApiKey> keys =
            new ConcurrentHashMap<>(Map.of(KEY, new Account.ApiKey(KEY, "Wallboard", KEY_HASH, Set.of())));
    volatile boolean ready = true;

    /** Makes the key one for these permissions. */
    void give(String... permissions) {
        keys.put(KEY, new Account.ApiKey(KEY, "Wallboard", KEY_HASH, Set.of(permissions)));
    }

    @Override
    public @Nullable Account find(AccountId id) {
        return authTokens.containsKey(id) ? new Held(id) : null;
    }

    @Override
    public @Nullable Account ofClient(long clientId) {
        return clientId == CLIENT ? new Held(OURS) : clientId == 802 ? new Held(FOREIGN) : null;
    }

    @Override
    public @Nullable Account ofKey(String keySid) {
        return keys.containsKey(keySid) ? new Held(OURS) : null;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    private final class Held implements Account {
        private final AccountId id;

        Held(AccountId id) {
            this.id = id;
        }

        @Override
        public AccountId id() {
            return id;
        }

        @Override
        public AccountIds ids() {
            return new AccountIds(id, IdSecret.of(new byte[16]));
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        public ZoneId telephonyZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Fraction minimumRate() {
            return Fraction.ONE;
        }

        @Override
        public @Nullable Scorecard scorecardOf(String questionnaireSid) {
            return null;
        }

        @Override
        public @Nullable Scorecard revision(long revisionId) {
            return null;
        }

        @Override
        public @Nullable ApiKey key(String sid) {
            return id.equals(OURS) ? keys.get(sid) : null;
        }

        @Override
        public @Nullable String authTokenHash() {
            return authTokens.get(id);
        }
    }
}

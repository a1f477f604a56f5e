package dev.scoreline.api.account;

import dev.scoreline.scorecard.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * Which account owns a name that must be unique among all accounts. Accounts are configured apart from each other, so
 * two can claim one name; then the older claim holds, on every instance alike, and nobody can take over what is used.
 */
final class Owners<N> {

    private static final Logger LOG = LoggerFactory.getLogger(Owners.class);

    private record Claim(Instant since, AccountId account) implements Comparable<Claim> {
        private static final Comparator<Claim> OLDEST_FIRST =
                Comparator.comparing(Claim::since).thenComparing(Claim::account);

        @Override
        public int compareTo(Claim other) {
            return OLDEST_FIRST.compare(this, other);
        }
    }

    private final String what;
    private final Map<N, NavigableSet<Claim>> claims = new ConcurrentHashMap<>();

    /** @param what is owned, for the log */
    Owners(String what) {
        this.what = what;
    }

    @Nullable AccountId of(N name) {
        NavigableSet<Claim> all = claims.get(name);
        Claim first = all == null || all.isEmpty() ? null : all.getFirst();
        return first == null ? null : first.account();
    }

    void claim(N name, AccountId account, Instant since) {
        NavigableSet<Claim> all = claims.computeIfAbsent(name, none -> new ConcurrentSkipListSet<>());
        all.add(new Claim(since, account));
        all.removeIf(claim -> claim.account().equals(account) && !claim.since().equals(since));
        if (all.size() > 1) {
            LOG.error(
                    "Expected {} {} to belong to one account, found it claimed by {}; the first of them keeps it, remove"
                            + " it from the others",
                    what,
                    name,
                    all.stream().map(Claim::account).toList());
        }
    }

    void release(N name, AccountId account) {
        NavigableSet<Claim> all = claims.get(name);
        if (all != null) {
            all.removeIf(claim -> claim.account().equals(account));
        }
    }
}

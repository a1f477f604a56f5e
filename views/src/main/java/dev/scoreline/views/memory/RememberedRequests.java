package dev.scoreline.views.memory;

import dev.scoreline.views.Claim;
import dev.scoreline.views.RequestKey;
import dev.scoreline.views.RequestKeys;
import dev.scoreline.views.StoredResponse;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Keys of requests in memory; not safe for several threads by itself. */
final class RememberedRequests implements RequestKeys {

    private record Remembered(
            String digest,
            String owner,
            Instant since,
            Instant until,
            @Nullable StoredResponse response) {}

    private final Map<RequestKey, Remembered> requests = new HashMap<>();

    @Override
    public Claim claim(RequestKey key, String digest, Instant now) {
        Remembered found = requests.get(key);
        if (found != null && found.until().isAfter(now)) {
            if (!found.digest().equals(digest)) {
                return new Claim.Taken();
            }
            if (found.response() != null) {
                return new Claim.Answered(found.response());
            }
            if (found.since().isAfter(now.minus(PATIENCE))) {
                return new Claim.Pending();
            }
        }
        Claim.Granted granted = new Claim.Granted(UUID.randomUUID().toString());
        requests.put(key, new Remembered(digest, granted.owner(), now, now.plus(KEPT), null));
        return granted;
    }

    @Override
    public void keep(RequestKey key, String digest, Claim.Granted claim, StoredResponse response, Instant now) {
        replace(key, new Remembered(digest, claim.owner(), now, now.plus(KEPT), response));
    }

    @Override
    public void release(RequestKey key, String digest, Claim.Granted claim, Instant now) {
        replace(key, new Remembered(digest, claim.owner(), Instant.EPOCH, now.plus(KEPT), null));
    }

    @Override
    public void forget(RequestKey key, Claim.Granted claim) {
        requests.computeIfPresent(key, (same, found) -> found.owner().equals(claim.owner()) ? null : found);
    }

    private void replace(RequestKey key, Remembered mine) {
        requests.computeIfPresent(key, (same, found) -> found.owner().equals(mine.owner()) ? mine : found);
    }
}

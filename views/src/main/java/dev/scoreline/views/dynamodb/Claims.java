package dev.scoreline.views.dynamodb;

import dev.scoreline.views.Claim;
import dev.scoreline.views.RequestKey;
import dev.scoreline.views.RequestKeys;
import dev.scoreline.views.StoredResponse;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keys of requests, one item each: a claim costs one conditional put, which also brings what is there, and an answer
 * another.
 *
 * <p>DynamoDB removes expired items when it finds time for it, days later at times; until then they count as gone here.
 */
final class Claims implements RequestKeys {

    private static final String DIGEST = "d";
    private static final String OWNER = "w";
    private static final String SINCE = "s";
    private static final String STATUS = "c";
    private static final String HEADERS = "h";

    private static final String MINE = OWNER + " = :owner";
    /** Its last part is for a put whose answer was lost and that is sent again. */
    private static final String FREE = "attribute_not_exists(" + Key.PARTITION + ") OR " + Item.EXPIRY + " <= :now OR ("
            + DIGEST + " = :digest AND attribute_not_exists(" + STATUS + ") AND " + SINCE + " <= :stale) OR " + MINE;

    private final Requests requests;
    private final Duration patience;

    Claims(Requests requests, Duration patience) {
        this.requests = requests;
        this.patience = patience;
    }

    @Override
    public Claim claim(RequestKey key, String digest, Instant now) {
        String owner = UUID.randomUUID().toString();
        Map<String, AttributeValue> found = requests.putOrFind(
                Patience.of(patience),
                item(key, digest, owner, now, now),
                FREE,
                Map.of(
                        ":now", number(now.getEpochSecond()),
                        ":digest", AttributeValue.fromS(digest),
                        ":stale", number(now.minus(PATIENCE).toEpochMilli()),
                        ":owner", AttributeValue.fromS(owner)));
        if (found == null) {
            return new Claim.Granted(owner);
        }
        if (!Item.attribute(found, DIGEST).s().equals(digest)) {
            return new Claim.Taken();
        }
        return found.containsKey(STATUS) ? new Claim.Answered(response(found)) : new Claim.Pending();
    }

    @Override
    public void keep(RequestKey key, String digest, Claim.Granted claim, StoredResponse response, Instant now) {
        Map<String, AttributeValue> item = item(key, digest, claim.owner(), now, now);
        item.put(STATUS, number(response.status()));
        item.put(
                HEADERS,
                AttributeValue.fromM(response.headers().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, header -> texts(header.getValue())))));
        item.put(Item.BODY, AttributeValue.fromB(SdkBytes.fromByteArray(Zip.packed(response.body()))));
        replace(item, claim);
    }

    @Override
    public void release(RequestKey key, String digest, Claim.Granted claim, Instant now) {
        replace(item(key, digest, claim.owner(), Instant.EPOCH, now), claim);
    }

    @Override
    public void forget(RequestKey key, Claim.Granted claim) {
        requests.delete(Patience.of(patience), Key.request(key), MINE, owner(claim));
    }

    private void replace(Map<String, AttributeValue> item, Claim.Granted claim) {
        requests.put(Patience.of(patience), item, MINE, owner(claim));
    }

    private static Map<String, AttributeValue> owner(Claim.Granted claim) {
        return Map.of(":owner", AttributeValue.fromS(claim.owner()));
    }

    private static Map<String, AttributeValue> item(
            RequestKey key, String digest, String owner, Instant since, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(Key.request(key).attributes());
        item.put(DIGEST, AttributeValue.fromS(digest));
        item.put(OWNER, AttributeValue.fromS(owner));
        item.put(SINCE, number(since.toEpochMilli()));
        item.put(Item.EXPIRY, number(now.plus(KEPT).getEpochSecond()));
        return item;
    }

    private static StoredResponse response(Map<String, AttributeValue> item) {
        Map<String, List<String>> headers = Item.attribute(item, HEADERS).m().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        header -> header.getValue().l().stream()
                                .map(AttributeValue::s)
                                .toList()));
        return new StoredResponse(
                Integer.parseInt(Item.attribute(item, STATUS).n()), headers, Zip.unpacked(Item.body(item)));
    }

    private static AttributeValue texts(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    }

    private static AttributeValue number(long value) {
        return AttributeValue.fromN(Long.toString(value));
    }
}

package dev.scoreline.views.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Many items in few requests, side by side. What DynamoDB leaves unprocessed is sent again while patience lasts. */
final class Batches {

    /** DynamoDB's own limits: 25 puts, 100 gets a request. */
    private static final int MOST_PUTS = 25;

    private static final int MOST_GETS = 100;

    private final DynamoDbClient client;
    private final String table;
    private final Flight flight;

    Batches(DynamoDbClient client, DynamoSettings settings, Flight flight) {
        this.client = client;
        this.table = settings.table();
        this.flight = flight;
    }

    /** Without conditions: for items whose content never changes. */
    void put(Patience patience, Collection<Map<String, AttributeValue>> items) {
        // A request that names a key twice is refused as a whole.
        Map<Key, Map<String, AttributeValue>> distinct = new LinkedHashMap<>();
        items.forEach(item -> distinct.put(Key.of(item), item));
        List<Runnable> tasks = new ArrayList<>();
        for (List<Map<String, AttributeValue>> some : cut(List.copyOf(distinct.values()), MOST_PUTS)) {
            tasks.add(() -> putSome(patience, some));
        }
        flight.allOf(tasks);
    }

    /** Consistently read; what does not exist is not in the answer. */
    Map<Key, Map<String, AttributeValue>> get(Patience patience, Collection<Key> keys) {
        List<Supplier<Map<Key, Map<String, AttributeValue>>>> tasks = new ArrayList<>();
        for (List<Key> some : cut(keys.stream().distinct().toList(), MOST_GETS)) {
            tasks.add(() -> getSome(patience, some));
        }
        Map<Key, Map<String, AttributeValue>> found = new HashMap<>();
        flight.all(tasks).forEach(found::putAll);
        return found;
    }

    private void putSome(Patience patience, List<Map<String, AttributeValue>> items) {
        List<WriteRequest> left = items.stream()
                .map(item ->
                        WriteRequest.builder().putRequest(put -> put.item(item)).build())
                .toList();
        for (int rounds = 0; !left.isEmpty(); rounds++) {
            List<WriteRequest> sent = left;
            BatchWriteItemResponse answer = patience.attempt(
                    "store items", () -> client.batchWriteItem(batch -> batch.requestItems(Map.of(table, sent))));
            left = answer.unprocessedItems().getOrDefault(table, List.of());
            pauseIf(!left.isEmpty(), patience, "store items", rounds, left.size());
        }
    }

    private Map<Key, Map<String, AttributeValue>> getSome(Patience patience, List<Key> keys) {
        Map<Key, Map<String, AttributeValue>> found = new HashMap<>();
        KeysAndAttributes left = KeysAndAttributes.builder()
                .keys(keys.stream().map(Key::attributes).toList())
                .consistentRead(true)
                .build();
        for (int rounds = 0; left != null; rounds++) {
            KeysAndAttributes sent = left;
            BatchGetItemResponse answer = patience.attempt(
                    "read items", () -> client.batchGetItem(batch -> batch.requestItems(Map.of(table, sent))));
            answer.responses().getOrDefault(table, List.of()).forEach(item -> found.put(Key.of(item), item));
            left = answer.unprocessedKeys().get(table);
            pauseIf(
                    left != null,
                    patience,
                    "read items",
                    rounds,
                    left == null ? 0 : left.keys().size());
        }
        return found;
    }

    private static void pauseIf(boolean more, Patience patience, String what, int rounds, int items) {
        if (more) {
            patience.pause(what, rounds, new IllegalStateException(items + " items left unprocessed: throttled"));
        }
    }

    private static <T> List<List<T>> cut(List<T> all, int most) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return parts;
    }
}

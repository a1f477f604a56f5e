package dev.scoreline.views.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Single requests to the one table, repeated while patience lasts. No vendor's exception leaves it. */
final class Requests {

    private final DynamoDbClient client;
    private final String table;
    private final Duration readPatience;

    Requests(DynamoDbClient client, DynamoSettings settings) {
        this.client = client;
        this.table = settings.table();
        this.readPatience = settings.readPatience();
    }

    @Nullable Map<String, AttributeValue> get(Key key) {
        Map<String, AttributeValue> item = Patience.of(readPatience)
                .attempt(
                        "read an item",
                        () -> client.getItem(get -> get.tableName(table)
                                        .key(key.attributes())
                                        .consistentRead(true))
                                .item());
        return item.isEmpty() ? null : item;
    }

    QueryResponse query(UnaryOperator<QueryRequest.Builder> conditions) {
        QueryRequest request = conditions
                .apply(QueryRequest.builder().tableName(table).consistentRead(true))
                .build();
        return Patience.of(readPatience).attempt("query", () -> client.query(request));
    }

    /** Everything under a partition key, in its order. */
    List<Map<String, AttributeValue>> all(String partition) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, AttributeValue> behind = Map.of();
        do {
            Map<String, AttributeValue> start = behind;
            QueryResponse answer = query(query -> {
                query.keyConditionExpression(Key.PARTITION + " = :pk")
                        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)));
                return start.isEmpty() ? query : query.exclusiveStartKey(start);
            });
            items.addAll(answer.items());
            behind = answer.hasLastEvaluatedKey() ? answer.lastEvaluatedKey() : Map.of();
        } while (!behind.isEmpty());
        return items;
    }

    /** The highest sort keys with that beginning, highest first, below {@code start}; at most so many. */
    List<Map<String, AttributeValue>> newest(String partition, String beginning, @Nullable String start, int most) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        String top = beginning + "~";
        String below = start == null || start.compareTo(top) > 0 ? top : start;
        boolean more = below.compareTo(beginning) >= 0;
        while (more && items.size() < most) {
            Map<String, AttributeValue> values = Map.of(
                    ":pk", AttributeValue.fromS(partition),
                    ":low", AttributeValue.fromS(beginning),
                    ":high", AttributeValue.fromS(below));
            int missing = most - items.size() + 1;
            QueryResponse answer = query(query -> query.keyConditionExpression(
                            Key.PARTITION + " = :pk AND " + Key.SORT + " BETWEEN :low AND :high")
                    .expressionAttributeValues(values)
                    .scanIndexForward(false)
                    .limit(missing));
            String reached = below;
            answer.items().stream()
                    .filter(item -> !Key.of(item).sort().equals(reached))
                    .forEach(items::add);
            more = answer.hasLastEvaluatedKey();
            below = more ? Key.of(answer.lastEvaluatedKey()).sort() : below;
        }
        return items.subList(0, Math.min(most, items.size()));
    }

    void putIfAbsent(Map<String, AttributeValue> item) {
        put(Patience.of(readPatience), item, "attribute_not_exists(" + Key.PARTITION + ")", Map.of());
    }

    /** False when the condition does not hold. */
    boolean put(
            Patience patience, Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        PutItemRequest.Builder request =
                PutItemRequest.builder().tableName(table).item(item).conditionExpression(condition);
        if (!values.isEmpty()) {
            request.expressionAttributeValues(values);
        }
        PutItemRequest put = request.build();
        return patience.attempt("store an item", () -> puts(put));
    }

    /** Null when it was put; otherwise what is there and keeps the condition from holding. */
    @Nullable Map<String, AttributeValue> putOrFind(
            Patience patience, Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        PutItemRequest put = PutItemRequest.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(condition)
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        Map<String, AttributeValue> found = patience.attempt("store an item", () -> {
            try {
                client.putItem(put);
                return Map.of();
            } catch (ConditionalCheckFailedException occupied) {
                return occupied.item();
            }
        });
        return found.isEmpty() ? null : found;
    }

    /** Does nothing when the condition does not hold. */
    void delete(Patience patience, Key key, String condition, Map<String, AttributeValue> values) {
        patience.attempt("delete an item", () -> {
            try {
                return client.deleteItem(delete -> delete.tableName(table)
                        .key(key.attributes())
                        .conditionExpression(condition)
                        .expressionAttributeValues(values));
            } catch (ConditionalCheckFailedException gone) {
                return gone;
            }
        });
    }

    private boolean puts(PutItemRequest put) {
        try {
            client.putItem(put);
            return true;
        } catch (ConditionalCheckFailedException newer) {
            return false;
        }
    }
}

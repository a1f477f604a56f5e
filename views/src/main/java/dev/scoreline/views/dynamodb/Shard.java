package dev.scoreline.views.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One partition key of a list, read stretch by stretch. For one thread at a time. */
final class Shard {

    private static final int LARGEST_CHUNK = 500;
    private static final int GROWTH = 4;

    private final Requests requests;
    private final String partition;
    private int chunk;
    private final Deque<Row> rows = new ArrayDeque<>();
    private Stretch left;
    private boolean over;

    Shard(Requests requests, String partition, Stretch stretch, int chunk) {
        this.requests = requests;
        this.partition = partition;
        this.left = stretch;
        this.chunk = chunk;
        this.over = stretch.isEmpty();
    }

    /** Whether its next row is known, or that there is none. */
    boolean ready() {
        return over || !rows.isEmpty();
    }

    boolean exhausted() {
        return over && rows.isEmpty();
    }

    /** Of its next row, if one is known. */
    @Nullable String place() {
        Row next = rows.peekFirst();
        return next == null ? null : next.key().sort();
    }

    Row take() {
        return rows.removeFirst();
    }

    /** How far it is known while its next row is not; otherwise null. */
    @Nullable String horizon() {
        return ready() ? null : left.after();
    }

    /** One query; it may bring nothing, if none of the rows it saw is kept. */
    void fill() {
        int most = chunk;
        QueryResponse answer = requests.query(query -> conditions(query).limit(most));
        // Where a filter drops many, few queries that see many are better than many that see few.
        chunk = Math.min(LARGEST_CHUNK, GROWTH * most);
        for (Map<String, AttributeValue> item : answer.items()) {
            Row row = new Row(Key.of(item), Item.attribute(item, Row.OF).s(), "");
            if (!row.key().sort().equals(left.after())) {
                rows.add(row);
            }
        }
        if (answer.hasLastEvaluatedKey()) {
            left = left.from(Key.of(answer.lastEvaluatedKey()).sort());
        } else {
            over = true;
        }
    }

    /** All rows of the stretch, counted where they are. */
    long count() {
        long count = 0;
        Map<String, AttributeValue> behind = Map.of();
        while (!over) {
            Map<String, AttributeValue> start = behind;
            QueryResponse answer = requests.query(query -> {
                QueryRequest.Builder counting = conditions(query).select(Select.COUNT);
                return start.isEmpty() ? counting : counting.exclusiveStartKey(start);
            });
            count += answer.count();
            behind = answer.lastEvaluatedKey();
            over = !answer.hasLastEvaluatedKey();
        }
        return count;
    }

    private QueryRequest.Builder conditions(QueryRequest.Builder query) {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":pk", AttributeValue.fromS(partition));
        values.put(":low", AttributeValue.fromS(left.low()));
        values.put(":high", AttributeValue.fromS(left.high()));
        query.keyConditionExpression(Key.PARTITION + " = :pk AND " + Key.SORT + " BETWEEN :low AND :high")
                .scanIndexForward(left.ascending());
        if (!left.statuses().isEmpty()) {
            query.filterExpression(Row.STATUS + " IN (" + names(left.statuses(), values) + ")");
        }
        return query.expressionAttributeValues(values);
    }

    private static String names(List<String> statuses, Map<String, AttributeValue> values) {
        StringBuilder names = new StringBuilder();
        for (int at = 0; at < statuses.size(); at++) {
            names.append(at == 0 ? "" : ", ").append(":s").append(at);
            values.put(":s" + at, AttributeValue.fromS(statuses.get(at)));
        }
        return names.toString();
    }
}

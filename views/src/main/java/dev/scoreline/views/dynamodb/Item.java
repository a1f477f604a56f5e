package dev.scoreline.views.dynamodb;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names of what items carry, and the making of those with a body. */
final class Item {

    static final String VERSION = "v";
    static final String BODY = "b";
    /** In a line of history: the body of the state that its fact left, if both are small. */
    static final String LEFT = "l";
    /** Rows this item is about to leave, and {@link #ROWS_DUE}; absent once a writer knows that all rows are in place. */
    static final String DUE = "due";
    /** Stands in {@link #DUE} for the rows of the state itself; no partition key looks like it. */
    static final String ROWS_DUE = "+";

    static final String OFFSET = "o";
    /** Seconds since 1970 after which DynamoDB may remove the item; on idempotency keys only. */
    static final String EXPIRY = "x";

    /** DynamoDB takes 400 KB with names and keys; what is larger than this would not fit beside them. */
    static final int LARGEST_BODY = 350 * 1024;

    private Item() {}

    static Map<String, AttributeValue> of(Key key, SdkBytes body) {
        int length = body.asByteArrayUnsafe().length;
        if (length > LARGEST_BODY) {
            throw new IllegalStateException("Expected at most " + LARGEST_BODY + " bytes for " + key.partition() + " "
                    + key.sort() + ", found " + length
                    + " after compression: a state this large must be refused before it is stored.");
        }
        Map<String, AttributeValue> item = new HashMap<>(key.attributes());
        item.put(BODY, AttributeValue.fromB(body));
        return item;
    }

    static Map<String, AttributeValue> of(Key key, SdkBytes body, long version, Set<String> due) {
        Map<String, AttributeValue> item = of(key, body);
        item.put(VERSION, AttributeValue.fromN(Long.toString(version)));
        if (!due.isEmpty()) {
            item.put(DUE, AttributeValue.builder().ss(due).build());
        }
        return item;
    }

    /** One that every item of its sort has. */
    static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        AttributeValue found = item.get(name);
        if (found == null) {
            throw new IllegalStateException("Expected an attribute " + name + ", found " + item.keySet()
                    + ": something else writes to this table; give Scoreline one of its own.");
        }
        return found;
    }

    static byte[] body(Map<String, AttributeValue> item) {
        return attribute(item, BODY).b().asByteArrayUnsafe();
    }

    static long version(Map<String, AttributeValue> item) {
        return Long.parseLong(attribute(item, VERSION).n());
    }

    static Set<String> due(Map<String, AttributeValue> item) {
        AttributeValue due = item.get(DUE);
        return due == null ? Set.of() : Set.copyOf(due.ss());
    }
}

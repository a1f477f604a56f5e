package dev.scoreline.views.dynamodb;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/**
 * A line of a list: it names the item it stands for, whose state a reader fetches.
 *
 * @param of the id of the item
 * @param status what lists are filtered by; empty where a list is not
 */
record Row(Key key, String of, String status) {

    /** Says that the item has left this list; nothing is ever deleted. */
    static final String LEFT = "LEFT";

    static final String OF = "of";
    static final String STATUS = "st";

    /** With the version that its status is of. */
    Map<String, AttributeValue> item(long version) {
        Map<String, AttributeValue> item = item();
        item.put(STATUS, AttributeValue.fromS(status));
        item.put(Item.VERSION, AttributeValue.fromN(Long.toString(version)));
        return item;
    }

    Map<String, AttributeValue> item() {
        Map<String, AttributeValue> item = new HashMap<>(key.attributes());
        item.put(OF, AttributeValue.fromS(of));
        return item;
    }
}

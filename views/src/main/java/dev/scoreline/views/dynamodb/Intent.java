package dev.scoreline.views.dynamodb;

import org.apache.avro.specific.SpecificRecordBase;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One state that is to be stored, with the rows it demands.
 *
 * @param body made where it is sent, so that many are made side by side
 */
record Intent(Kind<?> kind, Key key, long version, Supplier<SdkBytes> body, List<Row> fixed, List<Row> listed) {

    static <S extends SpecificRecordBase> Intent of(Kind<S> kind, S state, Bodies bodies) {
        return new Intent(
                kind,
                kind.key().apply(state),
                kind.version().applyAsLong(state),
                () -> bodies.written(state, kind.model()),
                kind.fixed().apply(state),
                kind.listed().apply(state));
    }

    /** What a stored item says of itself. */
    static <S extends SpecificRecordBase> Known known(Kind<S> kind, Map<String, AttributeValue> item, Bodies bodies) {
        S state = bodies.read(Item.body(item), kind);
        return new Known(
                Item.version(item),
                hashes(kind.fixed().apply(state)),
                kind.listed().apply(state),
                Item.due(item));
    }

    /** What is known once the item and all its rows are stored. */
    Known done() {
        return new Known(version, hashes(fixed), listed, Set.of());
    }

    List<Row> newFixed(Known before) {
        return fixed.stream()
                .filter(row -> !before.fixed().contains(Known.hash(row.key())))
                .toList();
    }

    /** Partition keys to mark in the item until every row is in place; empty when no row has to be written. */
    Set<String> due(Known before) {
        Set<String> due = new HashSet<>(leaving(before));
        if (!due.isEmpty() || !listedBy(before).isEmpty()) {
            due.add(Item.ROWS_DUE);
        }
        return due;
    }

    /** The rows to write: those that differ, or all if it is not certain what is there; and those it leaves. */
    List<Row> rowsAfter(Known before) {
        List<Row> rows = new ArrayList<>(listedBy(before));
        if (!listed.isEmpty()) {
            Row like = listed.getFirst();
            leaving(before)
                    .forEach(left -> rows.add(new Row(new Key(left, like.key().sort()), like.of(), Row.LEFT)));
        }
        return rows;
    }

    private List<Row> listedBy(Known before) {
        return before.settled()
                ? listed.stream().filter(row -> !before.listed().contains(row)).toList()
                : listed;
    }

    private Set<String> leaving(Known before) {
        Set<String> leaving = new HashSet<>(before.due());
        before.listed().forEach(row -> leaving.add(row.key().partition()));
        leaving.remove(Item.ROWS_DUE);
        listed.forEach(row -> leaving.remove(row.key().partition()));
        return leaving;
    }

    private static Set<Long> hashes(List<Row> rows) {
        return rows.stream().map(row -> Known.hash(row.key())).collect(Collectors.toUnmodifiableSet());
    }
}

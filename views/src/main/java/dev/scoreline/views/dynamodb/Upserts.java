package dev.scoreline.views.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Stores states so that neither they nor their rows ever go back, whatever fails and whoever else writes.
 *
 * <pre>
 *   what is stored? ─▶ fixed rows ─▶ the item, if it is still as known ─▶ listed rows, if older
 *          ▲                                  │ no: another writer was here
 *          └──────────────────────────────────┘
 * </pre>
 *
 * <p>Fixed rows come first: what never changes may be there early, and an item that is there has them. Listed rows come
 * last, each conditional on its version; until they are in place the item carries a mark ({@link Item#DUE}). A writer
 * that finds the mark writes all rows of the item, so that one that died in between leaves nothing wrong behind. The
 * mark goes with the item's next write and costs nothing; usually nobody reads it, since a writer remembers what it
 * stored and knows that its rows are in place.
 */
final class Upserts {

    private static final String AS_KNOWN = Item.VERSION + " = :known";
    private static final String NOT_THERE = "attribute_not_exists(" + Key.PARTITION + ")";
    private static final String OLDER = NOT_THERE + " OR " + Item.VERSION + " < :version";

    private final Requests requests;
    private final Batches batches;
    private final Flight flight;
    private final Bodies bodies;
    private final Memory memory = new Memory();

    Upserts(Requests requests, Batches batches, Flight flight, Bodies bodies) {
        this.requests = requests;
        this.batches = batches;
        this.flight = flight;
        this.bodies = bodies;
    }

    private record Step(Intent intent, Known before) {}

    /** At most one intent for each key. */
    void store(Collection<Intent> intents, Patience patience) {
        List<Intent> left = List.copyOf(intents);
        for (int rounds = 0; !left.isEmpty(); rounds++) {
            if (rounds > 1) {
                patience.pause(
                        "store items", rounds, new IllegalStateException("another writer stores the same items"));
            }
            left = round(left, rounds == 0, patience);
        }
    }

    /** What was lost to another writer, to be looked at again. */
    private List<Intent> round(List<Intent> intents, boolean first, Patience patience) {
        List<Step> steps = new ArrayList<>();
        List<Step> overtaken = new ArrayList<>();
        Map<Key, Known> stored = stored(intents, first, patience);
        for (Intent intent : intents) {
            Known before = stored.getOrDefault(intent.key(), Known.NOTHING);
            (before.version() < intent.version() ? steps : overtaken).add(new Step(intent, before));
        }
        batches.put(patience, newFixed(steps));
        List<Boolean> won = flight.all(steps.stream()
                .map(step -> (Supplier<Boolean>) () -> putItem(step, patience))
                .toList());
        finish(steps, won, overtaken, patience);
        return lost(steps, won);
    }

    private Map<Key, Known> stored(List<Intent> intents, boolean first, Patience patience) {
        Map<Key, Known> stored = new HashMap<>();
        Map<Key, Intent> unknown = new HashMap<>();
        for (Intent intent : intents) {
            Known known = first ? guessed(intent) : null;
            if (known == null) {
                unknown.put(intent.key(), intent);
            } else {
                stored.put(intent.key(), known);
            }
        }
        batches.get(patience, unknown.keySet()).forEach((key, item) -> {
            Intent intent = unknown.get(key);
            if (intent != null) {
                stored.put(key, Intent.known(intent.kind(), item, bodies));
            }
        });
        return stored;
    }

    /** Without asking: what this writer remembers, or that nothing is there before a first version. */
    private @Nullable Known guessed(Intent intent) {
        Known known = memory.of(intent.key());
        return known == null && intent.version() == 1 ? Known.NOTHING : known;
    }

    private static List<Map<String, AttributeValue>> newFixed(List<Step> steps) {
        return steps.stream()
                .flatMap(step -> step.intent().newFixed(step.before()).stream())
                .map(Row::item)
                .toList();
    }

    private boolean putItem(Step step, Patience patience) {
        Intent intent = step.intent();
        long known = step.before().version();
        Set<String> due = intent.due(step.before());
        return requests.put(
                patience,
                Item.of(intent.key(), intent.body().get(), intent.version(), due),
                known == 0 ? NOT_THERE : AS_KNOWN,
                known == 0 ? Map.of() : Map.of(":known", AttributeValue.fromN(Long.toString(known))));
    }

    private void finish(List<Step> steps, List<Boolean> won, List<Step> overtaken, Patience patience) {
        List<Runnable> rows = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            if (won.get(at)) {
                Step step = steps.get(at);
                long version = step.intent().version();
                step.intent().rowsAfter(step.before()).forEach(row -> rows.add(() -> putRow(row, version, patience)));
            }
        }
        // Whoever overtook us may have died before its rows; they must be there before we say that all is stored.
        for (Step step : overtaken) {
            rowsDue(step)
                    .forEach(row -> rows.add(() -> putRow(row, step.before().version(), patience)));
        }
        flight.allOf(rows);
        for (int at = 0; at < steps.size(); at++) {
            remember(steps.get(at).intent(), won.get(at));
        }
    }

    private static List<Row> rowsDue(Step overtaken) {
        Known stored = overtaken.before();
        Intent intent = overtaken.intent();
        return new Intent(intent.kind(), intent.key(), stored.version(), intent.body(), List.of(), stored.listed())
                .rowsAfter(stored);
    }

    /** A row that is as new already stays as it is. */
    private void putRow(Row row, long version, Patience patience) {
        Map<String, AttributeValue> values = Map.of(":version", AttributeValue.fromN(Long.toString(version)));
        requests.put(patience, row.item(version), OLDER, values);
    }

    private void remember(Intent intent, boolean won) {
        if (won && intent.kind().changing()) {
            memory.keep(intent.key(), intent.done());
        } else {
            memory.forget(intent.key());
        }
    }

    private static List<Intent> lost(List<Step> steps, List<Boolean> won) {
        List<Intent> lost = new ArrayList<>();
        for (int at = 0; at < steps.size(); at++) {
            if (!won.get(at)) {
                lost.add(steps.get(at).intent());
            }
        }
        return lost;
    }
}

package dev.scoreline.views.dynamodb;

import dev.scoreline.views.Page;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads the shards of a list as the one list it is: in exact order, no row twice, none left out.
 *
 * <p>A place is all it needs to go on, since it means the same in every shard. So the thousandth page costs what the
 * first one does.
 */
final class Merge {

    /** Rounds of queries for one page, after which it is handed out as short as it is. */
    private static final int MOST_ROUNDS = 8;

    private static final int SMALLEST_CHUNK = 16;
    private static final int LARGEST_PART = 1000;

    private final Requests requests;
    private final Flight flight;

    Merge(Requests requests, Flight flight) {
        this.requests = requests;
        this.flight = flight;
    }

    Page<Row> page(Listing list, String account, String about, Stretch stretch, int limit) {
        List<Shard> shards = shards(list, account, about, stretch, chunk(list, limit));
        Comparator<String> order = stretch.ascending() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        List<Row> rows = new ArrayList<>();
        for (int rounds = 0; rounds < MOST_ROUNDS && rows.size() < limit; rounds++) {
            fill(shards.stream().filter(shard -> !shard.ready()).toList());
            drain(shards, order, rows, limit);
        }
        if (shards.stream().allMatch(Shard::exhausted)) {
            return new Page<>(rows, null);
        }
        return new Page<>(rows, rows.size() == limit ? rows.getLast().key().sort() : horizon(shards, order));
    }

    /** A list that is short, and in one shard: then no task is started, and a task may ask for it. */
    List<Row> whole(Listing list, String account, String about) {
        List<Row> rows = new ArrayList<>();
        String next = null;
        do {
            Page<Row> page = page(list, account, about, Stretch.all(true, next), LARGEST_PART);
            rows.addAll(page.rows());
            next = page.next();
        } while (next != null);
        return rows;
    }

    long count(Listing list, String account, String about, Stretch stretch) {
        List<Supplier<Long>> counts = new ArrayList<>();
        for (Shard shard : shards(list, account, about, stretch, SMALLEST_CHUNK)) {
            counts.add(shard::count);
        }
        return flight.all(counts).stream().mapToLong(Long::longValue).sum();
    }

    private List<Shard> shards(Listing list, String account, String about, Stretch stretch, int chunk) {
        List<Shard> shards = new ArrayList<>();
        for (int shard = 0; shard < list.shards(); shard++) {
            shards.add(new Shard(requests, Key.shard(list, account, about, shard), stretch, chunk));
        }
        return shards;
    }

    private void fill(List<Shard> unready) {
        flight.allOf(unready.stream().<Runnable>map(shard -> shard::fill).toList());
    }

    /** Takes rows as long as it is certain which is next: no shard may hide an earlier one. */
    private static void drain(List<Shard> shards, Comparator<String> order, List<Row> rows, int limit) {
        String horizon = horizon(shards, order);
        while (rows.size() < limit) {
            Shard next = shards.stream()
                    .filter(shard -> shard.place() != null)
                    .min(Comparator.comparing(Shard::place, Comparator.nullsLast(order)))
                    .orElse(null);
            if (next == null || (horizon != null && beyond(next, horizon, order))) {
                return;
            }
            rows.add(next.take());
            horizon = horizon(shards, order);
        }
    }

    private static boolean beyond(Shard shard, String horizon, Comparator<String> order) {
        String place = shard.place();
        return place != null && order.compare(place, horizon) > 0;
    }

    /** How far every shard is known; null when nothing is unknown. */
    private static @Nullable String horizon(List<Shard> shards, Comparator<String> order) {
        return shards.stream()
                .map(Shard::horizon)
                .filter(Objects::nonNull)
                .min(order)
                .orElse(null);
    }

    /** A little more than a shard's share, so that an uneven spread seldom needs a second query. */
    private static int chunk(Listing list, int limit) {
        int share = list.shards() == 1 ? limit : limit * 3 / (2 * list.shards());
        return Math.max(SMALLEST_CHUNK, share + 2);
    }
}

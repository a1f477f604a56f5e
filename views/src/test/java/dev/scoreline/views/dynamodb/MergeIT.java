package dev.scoreline.views.dynamodb;

import dev.scoreline.testkit.dynamodb.EmbeddedDynamoDb;
import dev.scoreline.views.Page;
import dev.scoreline.views.Pages;
import dev.scoreline.views.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Long lists of bare rows, most of which a filter drops. */
class MergeIT {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static EmbeddedDynamoDb dynamoDb;
    private static DynamoViews views;
    private static DynamoDbClient client;
    private static Flight flight;
    private static Merge merge;
    private static List<Row> rare;

    @BeforeAll
    static void store() {
        dynamoDb = EmbeddedDynamoDb.temporary();
        DynamoSettings settings = DynamoSettings.emulator(dynamoDb.endpoint(), "rows");
        views = DynamoViews.open(settings);
        views.createOrVerify();
        client = Clients.of(settings);
        flight = new Flight(4);
        merge = new Merge(new Requests(client, settings), flight);
        List<Row> rows = rows(new Random(3));
        new Batches(client, settings, flight)
                .put(
                        Patience.of(Duration.ofMinutes(1)),
                        rows.stream().map(row -> row.item(1)).toList());
        rare = rows.stream().filter(row -> row.status().equals("RARE")).toList();
    }

    @AfterAll
    static void close() {
        flight.close();
        client.close();
        views.close();
        dynamoDb.close();
    }

    @ParameterizedTest
    @CsvSource({"EVERYTHING, true, 1", "EVERYTHING, false, 3", "AGENT, true, 3", "AGENT, false, 1", "AGENT, true, 100"})
    void shouldFindTheFewAmongManyInOrder(Listing list, boolean ascending, int limit) {
        // Given
        Comparator<String> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();

        // When
        List<String> places = Pages.all(start -> page(list, ascending, start, limit)).stream()
                .map(row -> row.key().sort())
                .toList();

        // Then
        assertThat(places)
                .isEqualTo(rare.stream()
                        .filter(row -> row.key().partition().contains("#" + list.word() + "#"))
                        .map(row -> row.key().sort())
                        .sorted(order)
                        .toList());
        assertThat(merge.count(list, "AC", "x", stretch(ascending, null))).isEqualTo(places.size());
    }

    private static Page<Row> page(Listing list, boolean ascending, @Nullable String start, int limit) {
        return merge.page(list, "AC", "x", stretch(ascending, start), limit);
    }

    private static Stretch stretch(boolean ascending, @Nullable String start) {
        return Stretch.between(null, null, ascending, start, List.of("RARE", "NEVER"));
    }

    /** Six thousand in one partition key: more than a page looks through. */
    private static List<Row> rows(Random random) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < 6000; at++) {
            String id = Integer.toString(at);
            String place = Place.of(NOON.plusSeconds(random.nextInt(100_000)), id);
            String status = random.nextInt(700) == 0 ? "RARE" : "COMMON";
            rows.add(new Row(Key.row(Listing.AGENT, "AC", "x", place, id), id, status));
            if (at % 3 == 0) {
                rows.add(new Row(Key.row(Listing.EVERYTHING, "AC", "x", place, id), id, status));
            }
        }
        return rows;
    }
}

package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.OpenLoop.Scenario;
import dev.scoreline.benchmarks.load.OpenLoop.Times;
import dev.scoreline.benchmarks.load.OpenLoop.Unexpected;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Corrections of a score, each answered with the totals that it leads to, which are checked. */
final class Patches implements Scenario {

    private static final int[] MAXIMA = {5, 7, 10, 3};
    private static final int CORRECTED = 2;
    /** By the AI, of the criteria that nobody corrects. */
    private static final int OTHERS = 15;

    private static final int AT_ONCE = 8;

    private final Client client;
    private final long seed;
    private final List<Long> assessments;
    private final long criterion;

    private Patches(Client client, long seed, List<Long> assessments, long criterion) {
        this.client = client;
        this.seed = seed;
        this.assessments = assessments;
        this.criterion = criterion;
    }

    /** @param count of assessments that take their turns */
    static Patches prepared(Client client, long seed, int count) throws IOException, InterruptedException, Unexpected {
        Setup setup = new Setup(client);
        List<Map<String, Object>> criteria = IntStream.range(0, MAXIMA.length)
                .mapToObj(i -> Map.<String, Object>of(
                        "label", "Step " + (i + 1), "maxPoints", MAXIMA[i], "scoringType", "numericScale"))
                .toList();
        Map<String, Object> card =
                Map.of("name", "Load", "categories", List.of(Map.of("label", "Load", "criteria", criteria)));
        JsonNode made = setup.json(201, "POST", "scorecard", card);
        JsonNode numbered = made.path("categories").path(0).path("criteria");
        List<Long> ids = IntStream.range(0, MAXIMA.length)
                .mapToObj(i -> numbered.path(i).path("id").asLong())
                .toList();
        List<Long> opened = opened(
                setup,
                LongStream.range(0, count).map(i -> ticket(seed, i)).toArray(),
                made.path("id").asLong(),
                ids);
        return new Patches(client, seed, opened, ids.get(CORRECTED));
    }

    private static List<Long> opened(Setup setup, long[] tickets, long card, List<Long> criteria)
            throws InterruptedException, Unexpected {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (long ticket : tickets) {
            tasks.add(() -> assessed(setup, ticket, card, criteria));
        }
        List<Long> opened = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Long> each : people.invokeAll(tasks)) {
                opened.add(each.get());
            }
        } catch (ExecutionException failed) {
            throw new Unexpected("an assessment that cannot be opened", String.valueOf(failed.getCause()));
        }
        return opened;
    }

    private static long assessed(Setup setup, long ticket, long card, List<Long> criteria)
            throws IOException, InterruptedException, Unexpected {
        Map<String, Object> opening =
                Map.of("scorecardId", card, "assessedUser", 101 + Math.floorMod(ticket, 40), "ticketId", ticket);
        long id = setup.json(201, "POST", "assessment", opening).path("id").asLong();
        List<Map<String, Object>> scores = IntStream.range(0, MAXIMA.length)
                .mapToObj(i -> Map.<String, Object>of(
                        "criterionId", criteria.get(i), "score", MAXIMA[i], "reason", "heard in the transcript"))
                .toList();
        setup.json(
                200,
                "PUT",
                "assessment/" + id + "/ai",
                Map.of("status", "completed", "aiRunId", "load-" + ticket, "criteria", scores));
        return id;
    }

    /** Within what JSON integers hold. */
    private static long ticket(long seed, long number) {
        return Math.floorMod(seed, 1L << 30) * 100_000 + number + 1;
    }

    @Override
    public void play(long number, Times times) throws IOException, InterruptedException, Unexpected {
        long id = assessments.get((int) (number % assessments.size()));
        long score = 1 + Math.floorMod(seed + number / assessments.size(), MAXIMA[CORRECTED] - 1L);
        String body = "{\"criteria\":[{\"criterionId\":" + criterion + ",\"score\":" + score + ",\"reason\":\"no. "
                + number + "\"}]}";
        JsonNode totals = Setup.MAPPER
                .readTree(Client.expect(200, client.send("PATCH", Setup.MIND + "assessment/" + id, Client.JSON, body))
                        .body())
                .path("data")
                .path("totals");
        double points = totals.path("scoredPoints").asDouble();
        if (points != OTHERS + score) {
            throw new Unexpected("totals of another edit", "expected " + (OTHERS + score) + ", found " + points);
        }
    }
}

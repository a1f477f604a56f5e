package dev.scoreline.standalone.demo;

import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.standalone.credential.SigningKey;
import dev.scoreline.standalone.credential.TokenRequest;
import dev.scoreline.standalone.data.RefusedException;
import dev.scoreline.standalone.demo.Caller.UnexpectedAnswerException;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** Plays a whole day into a running instance, shows how far it is, and says what to look at then. */
public final class Demo {

    /** As many as the contact centre has people at work; more would wait for each other. */
    private static final int AT_ONCE = 8;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Tally tally = new Tally();
    private final URI address;
    private final SigningKey key;
    private final PrintStream out;

    public Demo(URI address, SigningKey key, PrintStream out) {
        this.address = address;
        this.key = key;
        this.out = out;
    }

    /** Returns how many requests failed. */
    public int play(long seed, int contacts) {
        Instant started = Instant.now();
        Caller owner = caller(basic());
        Player player = new Player(owner, evaluators(started), forms(owner), tally, new AtomicReference<>());
        out.printf("%d agents, 4 queues, 3 scorecards, %d contacts, seed %d%n", Day.AGENTS, contacts, seed);
        List<Contact> day = new Day(seed, contacts).made();
        play(player, day);
        out.printf(
                "%n%nPlayed in %d s:%n%s",
                Duration.between(started, Instant.now()).toSeconds(), tally.text());
        out.print(new Summary(address, day, player.discussed().get()).text());
        return tally.failures();
    }

    private void play(Player player, List<Contact> day) {
        ProgressBar bar = new ProgressBar(out, day.size());
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
            IntStream.range(0, AT_ONCE)
                    .forEach(person -> people.execute(() -> {
                        for (int i = next.getAndIncrement(); i < day.size(); i = next.getAndIncrement()) {
                            player.play(day.get(i));
                            bar.step();
                        }
                    }));
        }
    }

    /** Without them there is nothing to play. */
    private static Forms forms(Caller owner) {
        try {
            return Forms.made(owner);
        } catch (UnexpectedAnswerException refused) {
            throw new RefusedException(
                    "Expected the instance to take the day's scorecards, found: " + refused.getMessage());
        }
    }

    private List<Caller> evaluators(Instant now) {
        return IntStream.range(0, Day.EVALUATORS)
                .mapToObj(number -> caller("Bearer " + key.sign(evaluator(number), now)))
                .toList();
    }

    private static TokenRequest evaluator(int number) {
        return new TokenRequest(
                DevelopmentAccount.SID,
                Integer.toString(11 + number),
                "Evaluator " + (1 + number),
                "evaluator" + (1 + number) + "@example.com",
                List.of(1L, 2L, 3L, 4L),
                List.of("qualityDoAssessmentsAll"),
                Duration.ofHours(12));
    }

    private Caller caller(String authorization) {
        return new Caller(http, address, authorization, tally);
    }

    private static String basic() {
        String credentials = DevelopmentAccount.SID + ":" + DevelopmentAccount.AUTH_TOKEN;
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}

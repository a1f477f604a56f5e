package dev.scoreline.standalone.demo;

import dev.scoreline.standalone.demo.Contact.Agent;
import dev.scoreline.standalone.demo.Contact.Queue;
import dev.scoreline.standalone.demo.Review.Outcome;
import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Makes a day up. A contact depends on the seed and its number alone, so that a longer day begins like a shorter one,
 * and playing the same day twice changes nothing.
 */
record Day(long seed, int contacts) {

    static final int AGENTS = 40;
    static final int EVALUATORS = 5;
    static final int QUESTIONS = 5;
    /** Of either scorecard. */
    static final int CRITERIA = 4;

    private static final int TEAMS = 4;
    private static final int FIRST_AGENT = 101;
    private static final LocalDateTime OPENING = LocalDateTime.parse("2026-01-15T08:00:00");
    private static final int OPEN_SECONDS = 12 * 60 * 60;
    private static final List<Queue> QUEUES = List.of(
            new Queue(27871, "Orders"),
            new Queue(27872, "Billing"),
            new Queue(27873, "Support"),
            new Queue(27874, "Returns"));
    private static final List<String> COMMENTS = List.of(
            "Very friendly opening",
            "Kept calm although the caller was not",
            "Forgot to ask for the order number",
            "Explained the refund well",
            "Long silence while searching",
            "Should have offered a call back");

    List<Contact> made() {
        return IntStream.range(0, contacts).mapToObj(this::contact).toList();
    }

    private Contact contact(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        int agent = random.nextInt(AGENTS);
        int skill = 55 + new SplittableRandom(seed ^ (agent * 7919L)).nextInt(40);
        return new Contact(
                number,
                callUuid(random),
                new Agent(FIRST_AGENT + agent, 1 + agent % TEAMS),
                QUEUES.get(random.nextInt(QUEUES.size())),
                OPENING.plusSeconds((long) number * OPEN_SECONDS / contacts),
                45 + random.nextInt(600),
                random.nextInt(100) < 45 ? rating(random, skill) : null,
                comment(random),
                random.nextInt(EVALUATORS),
                review(random, skill));
    }

    private static String callUuid(SplittableRandom random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** Some callers are unhappy, whoever answered. */
    private static int rating(SplittableRandom random, int skill) {
        return random.nextInt(100) < 4 ? 1 : Math.clamp(1 + (share(random, skill) + 10L) / 25, 1, 5);
    }

    private static @Nullable String comment(SplittableRandom random) {
        return random.nextInt(100) < 15 ? COMMENTS.get(random.nextInt(COMMENTS.size())) : null;
    }

    private static Review review(SplittableRandom random, int skill) {
        int chance = random.nextInt(100);
        if (chance < 60) {
            return new Review.Nobody();
        }
        return chance < 80
                ? new Review.Questionnaire(some(QUESTIONS, () -> random.nextInt(100) < skill ? 0 : 1))
                : scorecard(random, skill);
    }

    private static Review.Scorecard scorecard(SplittableRandom random, int skill) {
        Outcome[] outcomes = Outcome.values();
        // Failures are rare, everything else equally frequent.
        Outcome outcome =
                random.nextInt(20) == 0 ? Outcome.AI_FAILED : outcomes[1 + random.nextInt(outcomes.length - 1)];
        int corrected = outcome.compareTo(Outcome.CORRECTED) < 0 ? -1 : random.nextInt(CRITERIA);
        return new Review.Scorecard(random.nextInt(2), some(CRITERIA, () -> share(random, skill)), outcome, corrected);
    }

    private static int share(SplittableRandom random, int skill) {
        return Math.clamp(skill + (long) random.nextInt(50) - 25, 0, 100);
    }

    private static List<Integer> some(int count, IntSupplier each) {
        return IntStream.range(0, count).map(i -> each.getAsInt()).boxed().toList();
    }
}

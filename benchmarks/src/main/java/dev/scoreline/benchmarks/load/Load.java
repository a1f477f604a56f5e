package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.OpenLoop.Run;
import dev.scoreline.benchmarks.load.OpenLoop.Scenario;
import dev.scoreline.benchmarks.load.OpenLoop.Unexpected;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/** Puts a fixed rate of requests on a running instance and says what that was like. */
public final class Load {

    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private Load() {}

    public static void main(String[] words) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.read(words);
        } catch (IllegalArgumentException misused) {
            System.err.println(misused.getMessage());
            System.exit(MISUSED);
            return;
        }
        try (Client client = new Client(options.address(), options.credentials(), options.connections())) {
            if (measure(client, options, System.out).failures() > 0) {
                System.exit(FAILED);
            }
        } catch (Unexpected unprepared) {
            System.err.println("Expected to make what the scenario needs, found " + unprepared.getMessage());
            System.exit(FAILED);
        }
    }

    private static Figures measure(Client client, Options options, PrintStream out)
            throws IOException, InterruptedException, Unexpected {
        Schedule schedule = options.schedule();
        Scenario scenario = scenario(client, options);
        ProcessMeter meter = new ProcessMeter(options.processes());
        AtomicReference<Double> before = new AtomicReference<>(0.0);
        out.printf(
                Locale.ROOT,
                "%s at %.0f/s for %d s after %d s of warming up, seed %d%n",
                options.scenario(),
                schedule.rate(),
                schedule.measured().toSeconds(),
                schedule.warmUp().toSeconds(),
                options.seed());
        Run run = new OpenLoop(schedule, scenario).run(() -> before.set(meter.cpuMicros()));
        out.print(run.figures().text());
        long done = run.figures().counted(OpenLoop.DONE);
        out.printf(
                Locale.ROOT,
                "  reached %.1f/s; the client was late by %.1f ms at most%n",
                done / run.seconds(),
                run.lateNanos() / 1e6);
        if (!options.processes().isEmpty()) {
            double cpu = meter.cpuMicros() - before.get();
            out.printf(
                    Locale.ROOT,
                    "  CPU of the server: %.0f us a request, %.0f %% of a processor%n%s",
                    cpu / Math.max(1, done),
                    cpu / run.seconds() / 1e4,
                    meter.memory());
        }
        return run.figures();
    }

    private static Scenario scenario(Client client, Options options)
            throws IOException, InterruptedException, Unexpected {
        long seed = options.seed();
        return switch (options.scenario()) {
            case "answers" -> Answers.prepared(client, seed);
            case "ratings" -> new Ratings(client, seed, options.clientId());
            case "patches" -> Patches.prepared(client, seed, options.assessments());
            case "visible" -> new Visible(client, Answers.prepared(client, seed), true);
            case "visible-by-polling" -> new Visible(client, Answers.prepared(client, seed), false);
            default -> throw new IllegalArgumentException("Expected a scenario, found " + options.scenario());
        };
    }
}

package dev.scoreline.benchmarks.load;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** What was measured: times by what they are of, and failures by what went wrong. */
final class Figures {

    private static final long LONGEST_MICROS = 120_000_000;
    private static final int DIGITS = 3;

    private final Map<String, Histogram> times = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentSkipListMap<>();
    private final Map<String, String> examples = new ConcurrentSkipListMap<>();

    void took(String what, long nanos) {
        long micros = Math.clamp(nanos / 1_000, 0, LONGEST_MICROS);
        times.computeIfAbsent(what, first -> new ConcurrentHistogram(LONGEST_MICROS, DIGITS))
                .recordValue(micros);
    }

    void failed(String kind, String example) {
        failures.computeIfAbsent(kind, first -> new LongAdder()).increment();
        examples.putIfAbsent(kind, example);
    }

    long counted(String what) {
        Histogram histogram = times.get(what);
        return histogram == null ? 0 : histogram.getTotalCount();
    }

    long failures() {
        return failures.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** In milliseconds; 0 when nothing was measured. */
    double millis(String what, double percentile) {
        Histogram histogram = times.get(what);
        return histogram == null ? 0 : histogram.getValueAtPercentile(percentile) / 1e3;
    }

    /** A line for each time, then one for each kind of failure. */
    String text() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "  %-24s %8s %8s %8s %8s %8s %8s%n",
                "milliseconds",
                "count",
                "p50",
                "p90",
                "p99",
                "p99.9",
                "max"));
        times.forEach((what, time) -> text.append(String.format(
                Locale.ROOT,
                "  %-24s %8d %8.1f %8.1f %8.1f %8.1f %8.1f%n",
                what,
                time.getTotalCount(),
                millis(what, 50),
                millis(what, 90),
                millis(what, 99),
                millis(what, 99.9),
                time.getMaxValue() / 1e3)));
        text.append(String.format(Locale.ROOT, "  %d failed%n", failures()));
        failures.forEach((kind, count) ->
                text.append("    %d of %s, such as %s%n".formatted(count.sum(), kind, examples.get(kind))));
        return text.toString();
    }
}

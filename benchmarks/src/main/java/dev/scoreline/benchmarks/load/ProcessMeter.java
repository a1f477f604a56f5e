package dev.scoreline.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the measured processes took of the machine, as Linux tells it. */
record ProcessMeter(List<Long> processes) {

    /** Linux tells times to user space in hundredths of a second, whatever its own clock does. */
    private static final double MICROS_A_TICK = 10_000;

    ProcessMeter {
        processes = List.copyOf(processes);
    }

    /** CPU since each of them started, together. */
    double cpuMicros() {
        return processes.stream()
                        .mapToLong(process -> ticks(read(process, "stat")))
                        .sum()
                * MICROS_A_TICK;
    }

    /** A line for each process. */
    String memory() {
        StringBuilder text = new StringBuilder();
        for (long process : processes) {
            String status = read(process, "status");
            text.append(String.format(
                    Locale.ROOT,
                    "  process %d: resident %d MB, at most %d MB%n",
                    process,
                    megabytes(status, "VmRSS:"),
                    megabytes(status, "VmHWM:")));
        }
        return text.toString();
    }

    /** Of user and system together; the name in the second field may hold blanks and parentheses. */
    static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    static long megabytes(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected a line " + name + ", found " + status));
    }

    private static String read(long process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), file));
        } catch (IOException gone) {
            throw new UncheckedIOException("Expected process " + process + " to run, found that it does not", gone);
        }
    }
}

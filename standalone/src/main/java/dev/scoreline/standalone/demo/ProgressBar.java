package dev.scoreline.standalone.demo;

import java.io.PrintStream;

/** One line that grows; where the output goes to a file, every step of it is there. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final PrintStream out;
    private final int steps;
    private int done;
    private int shown = -1;

    ProgressBar(PrintStream out, int steps) {
        this.out = out;
        this.steps = steps;
    }

    synchronized void step() {
        done++;
        int percent = done * 100 / steps;
        if (percent != shown) {
            shown = percent;
            int full = done * WIDTH / steps;
            out.printf("\r[%s%s] %3d %%", "#".repeat(full), " ".repeat(WIDTH - full), percent);
            out.flush();
        }
    }
}

package dev.scoreline.standalone.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what was accepted and what was not, and keeps the first words of each kind of failure. */
final class Tally {

    private static final int SENTENCES = 5;

    private final Map<String, Integer> accepted = new TreeMap<>();
    private final List<String> sentences = new ArrayList<>();
    private int failed;
    private int repeated;

    synchronized void accepted(String kind) {
        accepted.merge(kind, 1, Integer::sum);
    }

    synchronized void failed(String kind, String sentence) {
        failed++;
        if (sentences.size() < SENTENCES) {
            sentences.add(kind + ": " + sentence);
        }
    }

    synchronized void repeated() {
        repeated++;
    }

    synchronized int failures() {
        return failed;
    }

    synchronized String text() {
        StringBuilder text = new StringBuilder();
        accepted.forEach((kind, count) -> text.append("  %6d  %s%n".formatted(count, kind)));
        text.append("  %6d  failed%n".formatted(failed));
        sentences.forEach(sentence -> text.append("          %s%n".formatted(sentence)));
        if (repeated > 0) {
            text.append("  %6d  sent again after 202, 429 or 503%n".formatted(repeated));
        }
        return text.toString();
    }
}

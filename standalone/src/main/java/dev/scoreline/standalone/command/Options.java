package dev.scoreline.standalone.command;

import dev.scoreline.standalone.data.RefusedException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What follows a command: {@code --name value} pairs, repeatable, and switches that stand alone. */
record Options(Map<String, List<String>> values) {

    private static final int MOST_PORTS = 65_535;

    Options {
        values = Map.copyOf(values);
    }

    static Options read(List<String> words, Set<String> named, Set<String> switches) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (switches.contains(word)) {
                values.put(word, List.of());
            } else if (!named.contains(word)) {
                Set<String> expected = new TreeSet<>(named);
                expected.addAll(switches);
                throw new RefusedException(
                        "Expected some of " + String.join(", ", expected) + ", found '" + word + "'.");
            } else if (++i == words.size()) {
                throw new RefusedException("Expected a value after " + word + ", found the end of the line.");
            } else {
                values.computeIfAbsent(word, first -> new ArrayList<>()).add(words.get(i));
            }
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    @Nullable String optional(String name) {
        List<String> given = values.get(name);
        return given == null ? null : given.getLast();
    }

    String text(String name, String otherwise) {
        String given = optional(name);
        return given == null ? otherwise : given;
    }

    String required(String name, String meaning) {
        String given = optional(name);
        if (given == null || given.isBlank()) {
            throw new RefusedException("Expected " + name + " with " + meaning + ", found none.");
        }
        return given;
    }

    /** Repeated, separated by commas, or both. */
    List<String> list(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .flatMap(given -> Arrays.stream(given.split(",")))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    List<Long> numbers(String name) {
        return list(name).stream()
                .map(text -> integer(name, text, 0, Long.MAX_VALUE))
                .toList();
    }

    long number(String name, long otherwise, long least, long most) {
        String given = optional(name);
        return given == null ? otherwise : integer(name, given, least, most);
    }

    int port(String name, int otherwise) {
        return (int) number(name, otherwise, 1, MOST_PORTS);
    }

    private static long integer(String name, String text, long least, long most) {
        try {
            long found = Long.parseLong(text);
            if (found >= least && found <= most) {
                return found;
            }
        } catch (NumberFormatException notANumber) {
            throw fault(name, text, least, most);
        }
        throw fault(name, text, least, most);
    }

    private static RefusedException fault(String name, String text, long least, long most) {
        return new RefusedException(
                "Expected an integer from " + least + " to " + most + " after " + name + ", found '" + text + "'.");
    }
}

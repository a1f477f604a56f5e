package dev.scoreline.query.parameter;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The parameters of one request. Read them all, then {@link #check}: what is at fault is refused together. */
public final class Parameters {
    private static final int LONGEST_SHOWN = 64;
    /** In digits that every reader knows; Java would take those of any script. */
    private static final Pattern INTEGER = Pattern.compile("[+-]?[0-9]{1,19}");

    private final HttpServletRequest request;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();

    public Parameters(HttpServletRequest request) {
        this.request = request;
    }

    /** Null when it is absent or empty. */
    public @Nullable String text(String name) {
        asked.add(name);
        String value = request.getParameter(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** All values of a repeated parameter. */
    public List<String> texts(String name) {
        asked.add(name);
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    public int integer(String name, int least, int most, int otherwise) {
        Long value = read(name, "an integer from " + least + " to " + most, text -> within(text, least, most));
        return value == null ? otherwise : Math.toIntExact(value);
    }

    /** A point in time; null when it is absent. */
    public @Nullable Instant time(String name) {
        return read(name, "a time with its offset such as 2026-01-31T12:00:00Z", Parameters::pointInTime);
    }

    private static @Nullable Instant pointInTime(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException none) {
            return null;
        }
    }

    /** Null when it is absent. */
    public @Nullable Long integer(String name) {
        return read(name, "an integer", text -> within(text, Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /**
     * Any value of another form.
     *
     * @param expected what it must be, in words
     * @param reader null for what is not of that form
     */
    public <T> @Nullable T read(String name, String expected, Function<String, @Nullable T> reader) {
        String text = text(name);
        return text == null ? null : read(name, text, expected, reader);
    }

    private <T> @Nullable T read(String name, String text, String expected, Function<String, @Nullable T> reader) {
        T value = reader.apply(text);
        if (value == null) {
            String shown = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
            faults.add(new Fault(name, "Expected " + expected + ", found '" + shown + "'."));
        }
        return value;
    }

    /**
     * All values of a repeated parameter, each of the same form.
     *
     * @param reader null for what is not of that form
     */
    public <T> List<T> texts(String name, String expected, Function<String, @Nullable T> reader) {
        return texts(name).stream()
                .flatMap(text -> Stream.ofNullable(read(name, text, expected, reader)))
                .toList();
    }

    public void fault(String name, String message) {
        faults.add(new Fault(name, message));
    }

    /**
     * The same, and refuses what nobody asked for, what is there twice and what is there without a value: a typo must not
     * widen a list.
     */
    public void checkStrictly() {
        request.getParameterMap().forEach((name, values) -> {
            if (!asked.contains(name)) {
                fault(
                        name,
                        asked.isEmpty()
                                ? "Expected no parameter, found this."
                                : "Expected one of " + String.join(", ", asked) + ", found this.");
            } else if (values.length > 1) {
                fault(name, "Expected one value, found " + values.length + ".");
            } else if (values[0].isEmpty()) {
                fault(name, "Expected a value, found an empty one; send one, or leave the parameter out.");
            }
        });
        check();
    }

    /** Refuses the request if anything in it was not as expected. */
    public void check() {
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.invalid(faults));
        }
    }

    private static @Nullable Long within(String text, long least, long most) {
        if (!INTEGER.matcher(text).matches()) {
            return null;
        }
        try {
            long value = Long.parseLong(text);
            return value < least || value > most ? null : value;
        } catch (NumberFormatException tooLong) {
            return null;
        }
    }
}

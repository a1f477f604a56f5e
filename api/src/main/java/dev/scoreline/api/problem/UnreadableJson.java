package dev.scoreline.api.problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body in words for its sender, who knows nothing of our classes. */
final class UnreadableJson {

    private UnreadableJson() {}

    static Problem problem(JacksonException unreadable) {
        return switch (unreadable) {
            case StreamReadException malformed ->
                Problem.of(Kind.INVALID, "Expected well-formed JSON, found a mistake" + place(malformed) + ".");
            case UnrecognizedPropertyException unknown -> at(unknown, "Expected " + known(unknown) + ", found this.");
            default ->
                unreadable.getPath().isEmpty()
                        ? Problem.of(Kind.INVALID, "Expected JSON of another form" + place(unreadable) + ".")
                        : at(unreadable, "Expected another kind of value" + place(unreadable) + ".");
        };
    }

    private static Problem at(JacksonException unreadable, String message) {
        return Problem.invalid(List.of(new Fault(path(unreadable), message)));
    }

    private static String path(JacksonException unreadable) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : unreadable.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> names = unknown.getKnownPropertyIds();
        return names == null || names.isEmpty()
                ? "no field here"
                : names.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "one of ", ""));
    }

    private static String place(JacksonException unreadable) {
        TokenStreamLocation location = unreadable.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " in line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}

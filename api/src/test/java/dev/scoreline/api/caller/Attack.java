package dev.scoreline.api.caller;

import java.util.List;

/**
 * A request by somebody who must not get in.
 *
 * @param name what is tried
 * @param headers of the name Authorization
 */
public record Attack(String name, List<String> headers) {

    public Attack {
        headers = List.copyOf(headers);
    }

    static Attack of(String name, String... headers) {
        return new Attack(name, List.of(headers));
    }

    /** Whether it fits into what a server takes of headers; what does not is turned away before us. */
    public boolean fits() {
        return headers.stream().mapToInt(String::length).sum() < 7_000;
    }

    @Override
    public String toString() {
        return name;
    }
}

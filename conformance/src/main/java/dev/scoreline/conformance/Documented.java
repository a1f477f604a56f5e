package dev.scoreline.conformance;

import dev.scoreline.contracts.Contract;

import java.util.Set;
import java.util.stream.Collectors;

/** What the contracts describe, in a form that can be compared with what a service serves. */
public final class Documented {

    private Documented() {}

    /** What query-api serves. */
    public static Set<String> reads() {
        return operations(true);
    }

    /** What ingest-api serves. */
    public static Set<String> writes() {
        return operations(false);
    }

    private static Set<String> operations(boolean reads) {
        return Contract.all().stream()
                .filter(operation -> operation.method().equals("GET") == reads)
                .flatMap(operation -> operation.paths().stream().map(path -> form(operation.method(), path)))
                .collect(Collectors.toSet());
    }

    /** Variables have no names: those in code and those in documents may differ. */
    public static String form(String method, String path) {
        return method + " " + path.replaceAll("\\{[^}]*}", "{}");
    }
}

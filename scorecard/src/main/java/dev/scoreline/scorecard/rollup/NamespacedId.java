package dev.scoreline.scorecard.rollup;

import java.util.Comparator;
import java.util.stream.Stream;

/** An id with the family it belongs to, such as {@code flex:WK…}, {@code mind:23} or {@code pbx:alice}. */
public record NamespacedId(Namespace namespace, String id) implements Comparable<NamespacedId> {
    private static final Comparator<NamespacedId> ORDER =
            Comparator.comparing(NamespacedId::namespace).thenComparing(NamespacedId::id);

    public NamespacedId {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("Expected an id after '" + namespace + ":', found none");
        }
    }

    public static NamespacedId flex(String id) {
        return new NamespacedId(Namespace.FLEX, id);
    }

    public static NamespacedId mind(long id) {
        return new NamespacedId(Namespace.MIND, Long.toString(id));
    }

    public static NamespacedId pbx(String id) {
        return new NamespacedId(Namespace.PBX, id);
    }

    /** Reads what {@link #toString} writes; only the first colon separates. */
    public static NamespacedId parse(String text) {
        return Stream.of(Namespace.values())
                .filter(namespace -> text.startsWith(namespace + ":")
                        && text.length() > namespace.toString().length() + 1)
                .findFirst()
                .map(namespace -> new NamespacedId(
                        namespace, text.substring(namespace.toString().length() + 1)))
                .orElseThrow(() -> new IllegalArgumentException(
                        "Expected an id with its family, such as flex:WK1, mind:23 or pbx:alice; found '" + text
                                + "'"));
    }

    @Override
    public int compareTo(NamespacedId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace + ":" + id;
    }
}

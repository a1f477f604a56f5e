package dev.scoreline.registry;

/** Names one schema within one registry; four bytes of every record carry it. */
public record SchemaId(int value) {

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}

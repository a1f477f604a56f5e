package dev.scoreline.registry;

/** Names the line of versions a schema belongs to, by default {@code <topic>-key} or {@code <topic>-value}. */
public record Subject(String name) {

    public Subject {
        if (name.isBlank()) {
            throw new IllegalArgumentException("Expected a subject name, found a blank one: check the topic's name");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

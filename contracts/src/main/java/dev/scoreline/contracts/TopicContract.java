package dev.scoreline.contracts;

import tools.jackson.databind.node.ObjectNode;

/** What is said about topics: AsyncAPI 3, without the payloads, which whoever has the schemas fills in. */
public final class TopicContract {

    private TopicContract() {}

    /** One's own to change. */
    public static ObjectNode document() {
        return Bundle.read("asyncapi.yaml");
    }
}

package dev.scoreline.query.contract;

import dev.scoreline.contracts.TopicContract;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document about topics, with the schemas that records are really written with. */
final class TopicsDocument {

    /** As AsyncAPI calls Avro in its JSON form. */
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TopicsDocument() {}

    static ObjectNode of(Topics topics) {
        ObjectNode document = TopicContract.document();
        ObjectNode messages = document.withObject("/components/messages");
        for (Topic<?, ?> topic : topics.all()) {
            ObjectNode message = messages.withObject("/" + topic.schema().getName());
            message.put("name", topic.schema().getFullName());
            message.putObject("payload")
                    .put("schemaFormat", AVRO)
                    .set("schema", JSON.readTree(topic.schema().toString()));
        }
        return document;
    }
}

package dev.scoreline.contracts.page;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/** The topics that can be read, each with the fields of its records. */
final class TopicsPage {

    private final JsonNode document;

    /** @param document AsyncAPI, with payloads */
    TopicsPage(JsonNode document) {
        this.document = document;
    }

    String html() {
        return Html.page("Topics · Scoreline", body -> {
            body.element("nav", this::navigation);
            body.element("main", main -> {
                main.element("h1", "Topics");
                main.paragraphs(document.at("/info/description").asString());
                main.element("p", line -> line.element("a", "This document as JSON", "href", "/openapi/asyncapi.json"));
                document.path("channels")
                        .forEach(channel -> main.element(
                                "section",
                                section -> channel(section, channel),
                                "id",
                                channel.path("address").asString()));
            });
        });
    }

    private void navigation(Html nav) {
        nav.element("p", line -> line.element("a", "All APIs", "href", "/openapi"));
        nav.element(
                "ul",
                list -> document.path("channels").forEach(channel -> {
                    String address = channel.path("address").asString();
                    list.element("li", item -> item.element("a", address, "href", "#" + address));
                }));
    }

    private void channel(Html html, JsonNode channel) {
        JsonNode message =
                resolve(channel.path("messages").valueStream().findFirst().orElseThrow());
        html.element("h3", channel.path("title").asString());
        html.element("p", line -> line.element("code", channel.path("address").asString()), "class", "address");
        html.element(
                "p",
                line -> line.text(message.path("summary").asString() + " Its key: ")
                        .element(
                                "code",
                                message.at("/bindings/kafka/key/description").asString())
                        .text(", kept " + kept(resolve(channel.path("bindings")))));
        html.element("h4", message.path("name").asString());
        html.element("table", table -> message.at("/payload/schema/fields").forEach(field -> row(table, field)));
        message.path("examples")
                .forEach(example -> html.element("pre", example.path("payload").toPrettyString()));
    }

    private static String kept(JsonNode bindings) {
        JsonNode configuration = bindings.at("/kafka/topicConfiguration");
        if (configuration.path("cleanup.policy").path(0).asString("").equals("compact")) {
            return "as the latest of each key.";
        }
        long millis = configuration.path("retention.ms").asLong(-1);
        return millis < 0 ? "for ever." : "for " + Duration.ofMillis(millis).toDays() + " days.";
    }

    private static void row(Html table, JsonNode field) {
        table.element(
                "tr",
                row -> row.element(
                                "th",
                                cell -> cell.element("code", field.path("name").asString()),
                                "scope",
                                "row")
                        .element(
                                "td",
                                cell -> cell.prose(field.path("doc").asString(""))
                                        .element("span", type(field.path("type")), "class", "shape")));
    }

    /** The name of a type; of a choice all that are not null. */
    private static String type(JsonNode type) {
        if (type.isArray()) {
            return String.join(" or ", type.valueStream().map(TopicsPage::type).toList());
        }
        if (type.path("type").asString("").equals("array")) {
            return "array of " + type(type.path("items"));
        }
        return type.isString()
                ? type.asString()
                : type.path("logicalType")
                        .asString(type.path("name").asString(type.path("type").asString()));
    }

    private JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isString() ? document.at(reference.asString().substring(1)) : node;
    }
}

package dev.scoreline.contracts.page;

import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Operation;
import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/** One operation on its family's page: what to send, what comes back, and an example of both. */
final class OperationSection {

    /** They are said once, in the description of the family that has them. */
    private static final String CROSS_ORIGIN = "Access-Control-";

    private static final String PROBLEMS = "/openapi/problems/";
    private static final String THE_ACCOUNTS_ALONE = "MANAGE_ACCOUNT";

    private final Operation operation;
    private final Contract contract;
    private final Shape shape;

    OperationSection(Operation operation) {
        this.operation = operation;
        this.contract = operation.contract();
        this.shape = new Shape(contract);
    }

    void write(Html html) {
        html.element(
                "section",
                section -> {
                    section.element("h3", operation.node().path("summary").asString());
                    section.element("p", this::address, "class", "address");
                    section.paragraphs(operation.node().path("description").asString(""));
                    section.element("p", this::permission, "class", "permission");
                    parameters(section);
                    request(section);
                    section.element("pre", new Curl(operation).command(), "class", "curl");
                    responses(section);
                },
                "id",
                operation.id());
    }

    private void address(Html html) {
        html.element(
                        "span",
                        operation.method(),
                        "class",
                        "method " + operation.method().toLowerCase(Locale.ROOT))
                .text(" ")
                .element("code", operation.path());
        operation.paths().stream().skip(1).forEach(also -> html.text(" or ").element("code", also));
    }

    private void permission(Html html) {
        JsonNode permission = operation.node().path("x-permission");
        List<String> claims =
                permission.path("anyOf").valueStream().map(JsonNode::asString).toList();
        if (claims.isEmpty()) {
            html.text(
                    permission.path("for").asString().equals(THE_ACCOUNTS_ALONE)
                            ? "With the account's own auth token alone."
                            : "For every user of the account.");
            return;
        }
        html.text("With one of these permissions: ");
        claims.forEach(claim -> html.element("code", claim).text(" "));
        html.text(permission.path("orOwnWork").asBoolean(false) ? "; one's own work without any" : "")
                .text("; the account, or a key made without permissions, needs none.");
    }

    private void parameters(Html html) {
        if (operation.parameters().isEmpty()) {
            return;
        }
        html.element("h4", "Parameters")
                .element(
                        "table",
                        table -> operation
                                .parameters()
                                .forEach(parameter -> row(
                                        table,
                                        parameter.path("name").asString(),
                                        parameter.path("required").asBoolean(false),
                                        parameter.path("in").asString() + ": " + shape.words(parameter.path("schema")),
                                        parameter.path("description").asString(""))));
    }

    private static void row(Html table, String name, boolean required, String shape, String description) {
        table.element(
                "tr",
                row -> row.element("th", cell -> cell.element("code", name).text(required ? " *" : ""), "scope", "row")
                        .element(
                                "td",
                                cell -> cell.prose(description)
                                        .element("span", words -> words.prose(shape), "class", "shape")));
    }

    private void request(Html html) {
        JsonNode body = contract.resolve(operation.node().path("requestBody"));
        body.path("content").properties().forEach(media -> {
            html.element("h4", "Body, " + media.getKey());
            fields(html, media.getValue().path("schema"));
        });
    }

    private void fields(Html html, JsonNode schema) {
        List<Fields.Field> fields = Fields.of(contract, schema);
        if (!fields.isEmpty()) {
            html.element(
                    "table",
                    table -> fields.forEach(
                            field -> row(table, field.path(), field.required(), field.shape(), field.description())));
        }
    }

    private void responses(Html html) {
        html.element("h4", "Answers");
        operation.node().path("responses").properties().forEach(entry -> {
            JsonNode response = contract.resolve(entry.getValue());
            html.element(
                    "details",
                    details -> {
                        details.element(
                                "summary",
                                summary -> summary.element(
                                                "b",
                                                entry.getKey(),
                                                "class",
                                                "s" + entry.getKey().charAt(0))
                                        .text(" ")
                                        .prose(response.path("description").asString("")));
                        headers(details, response);
                        response.path("content").properties().forEach(media -> content(details, media.getValue()));
                    },
                    "class",
                    "answer");
        });
    }

    private void headers(Html html, JsonNode response) {
        html.element(
                "table",
                table -> response.path("headers").properties().stream()
                        .filter(entry -> !entry.getKey().startsWith(CROSS_ORIGIN))
                        .forEach(entry -> {
                            JsonNode header = contract.resolve(entry.getValue());
                            row(
                                    table,
                                    entry.getKey(),
                                    header.path("required").asBoolean(false),
                                    shape.words(header.path("schema")),
                                    header.path("description").asString(""));
                        }));
    }

    /** All problems have one shape; what differs is what to do about them, and that has a page. */
    private void content(Html html, JsonNode media) {
        JsonNode example = example(media);
        String page = URI.create(
                        example.path("type").asString(example.path("more_info").asString("")))
                .getPath();
        if (page.startsWith(PROBLEMS)) {
            html.element("p", line -> line.element("a", "What to do about it", "href", page));
        } else {
            fields(html, media.path("schema"));
        }
        html.element("pre", example.toPrettyString());
    }

    private JsonNode example(JsonNode media) {
        return media.has("example")
                ? media.path("example")
                : contract.resolve(media.path("examples").path(firstName(media.path("examples"))))
                        .path("value");
    }

    private static String firstName(JsonNode examples) {
        return examples.propertyNames().stream().findFirst().orElse("");
    }
}

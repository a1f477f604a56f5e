package dev.scoreline.contracts.page;

import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Family;
import dev.scoreline.contracts.Operation;
import dev.scoreline.contracts.Problems;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The pages about the APIs. Everything in them comes from the documents. */
public final class Pages {

    /** What the pages may load: their style sheet, and nothing else. */
    public static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Pages() {}

    /** The four families, each with its operations. */
    public static String index() {
        return Html.page(
                "Scoreline's APIs",
                body -> body.element("main", main -> {
                    main.element("h1", "Scoreline's APIs");
                    main.element(
                            "p",
                            "Three families that clients in the field already speak, and a native one for what none of them has."
                                    + " Every answer of our tests is held to these documents.");
                    for (Family family : Family.values()) {
                        main.element("section", section -> introduce(section, Contract.of(family)), "class", "card");
                    }
                    main.element(
                            "section",
                            section -> section.element(
                                            "h2", head -> head.element("a", "Topics", "href", "/openapi/asyncapi"))
                                    .element(
                                            "p",
                                            "What can be read from Kafka: channels and Avro records, as AsyncAPI 3."),
                            "class",
                            "card");
                    main.element("h2", "Problems");
                    main.element("p", "What an error means, and what to do about it.");
                    main.element(
                            "ul",
                            list -> Problems.slugs()
                                    .forEach(slug -> list.element(
                                            "li",
                                            item -> item.element(
                                                    "a", Problems.title(slug), "href", "/openapi/problems/" + slug))));
                }));
    }

    private static void introduce(Html html, Contract contract) {
        String slug = contract.family().slug();
        html.element("h2", head -> head.element("a", title(contract), "href", "/openapi/" + slug));
        html.element("p", contract.document().at("/info/summary").asString());
        html.element(
                "p",
                line -> line.text(contract.operations().size() + " operations · ")
                        .element("a", "OpenAPI 3.1", "href", "/openapi/" + slug + ".json"));
    }

    private static String title(Contract contract) {
        return contract.document().at("/info/title").asString();
    }

    /** All operations of one family. */
    public static String family(Family family) {
        Contract contract = Contract.of(family);
        return Html.page(title(contract) + " · Scoreline", body -> {
            body.element("nav", nav -> navigation(nav, contract));
            body.element("main", main -> {
                main.element("h1", title(contract));
                main.paragraphs(contract.document().at("/info/description").asString());
                main.element(
                        "p",
                        line -> line.element(
                                "a", "This document as JSON", "href", "/openapi/" + family.slug() + ".json"));
                contract.document().path("tags").forEach(tag -> tagged(main, contract, tag));
            });
        });
    }

    private static void navigation(Html nav, Contract contract) {
        nav.element("p", line -> line.element("a", "All APIs", "href", "/openapi"));
        contract.document().path("tags").forEach(tag -> {
            nav.element("h2", tag.path("name").asString());
            nav.element(
                    "ul",
                    list -> of(contract, tag)
                            .forEach(operation -> list.element(
                                    "li",
                                    item -> item.element(
                                            "a",
                                            operation.node().path("summary").asString(),
                                            "href",
                                            "#" + operation.id()))));
        });
    }

    private static void tagged(Html main, Contract contract, JsonNode tag) {
        main.element("h2", tag.path("name").asString());
        main.paragraphs(tag.path("description").asString(""));
        of(contract, tag).forEach(operation -> new OperationSection(operation).write(main));
    }

    private static List<Operation> of(Contract contract, JsonNode tag) {
        return contract.operations().stream()
                .filter(operation -> operation.node().path("tags").path(0).equals(tag.path("name")))
                .toList();
    }

    /**
     * What one kind of problem means.
     *
     * @param slug one of {@link Problems#slugs}
     */
    public static String problem(String slug) {
        return Html.page(
                Problems.title(slug) + " · Scoreline",
                body -> body.element("main", main -> {
                    main.element("p", line -> line.element("a", "All APIs", "href", "/openapi"));
                    new Markdown(main).write(Problems.text(slug));
                }));
    }

    /**
     * All topics.
     *
     * @param document AsyncAPI, with the schemas of its records
     */
    public static String topics(JsonNode document) {
        return new TopicsPage(document).html();
    }

    public static String style() {
        try (InputStream css = Objects.requireNonNull(Pages.class.getResourceAsStream("page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

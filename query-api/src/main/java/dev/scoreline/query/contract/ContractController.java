package dev.scoreline.query.contract;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Family;
import dev.scoreline.contracts.Problems;
import dev.scoreline.contracts.page.Pages;
import dev.scoreline.schemas.topic.Topics;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The contracts as documents and as pages; whoever can reach us may read them, without credentials. */
@RestController
public final class ContractController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    private final ObjectNode topics = TopicsDocument.of(Topics.standard());

    @GetMapping({"/openapi", "/openapi/"})
    ResponseEntity<String> index() {
        return served(HTML, Pages.index());
    }

    @GetMapping("/openapi/page.css")
    ResponseEntity<String> style() {
        return served(CSS, Pages.style());
    }

    @GetMapping("/openapi/asyncapi.json")
    ResponseEntity<String> topics() {
        return served(MediaType.APPLICATION_JSON, topics.toString());
    }

    @GetMapping("/openapi/asyncapi")
    ResponseEntity<String> topicsPage() {
        return served(HTML, Pages.topics(topics));
    }

    @GetMapping("/openapi/{family}.json")
    ResponseEntity<String> document(@PathVariable("family") String family) {
        return served(
                MediaType.APPLICATION_JSON,
                Contract.of(family(family)).document().toString());
    }

    @GetMapping("/openapi/{family}")
    ResponseEntity<String> page(@PathVariable("family") String family) {
        return served(HTML, Pages.family(family(family)));
    }

    @GetMapping("/openapi/problems/{kind}")
    ResponseEntity<String> problem(@PathVariable("kind") String kind) {
        if (!Problems.slugs().contains(kind)) {
            throw absent("one of " + String.join(", ", Problems.slugs()));
        }
        return served(HTML, Pages.problem(kind));
    }

    private static Family family(String slug) {
        return Arrays.stream(Family.values())
                .filter(family -> family.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> absent("one of flex, mind, telephony, native"));
    }

    private static ProblemException absent(String expected) {
        return new ProblemException(
                Problem.of(Kind.NOT_FOUND, "Expected " + expected + ", found another; /openapi lists all there is."));
    }

    private static ResponseEntity<String> served(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Security-Policy", Pages.POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "max-age=60")
                .body(text);
    }
}

package dev.scoreline.conformance;

import dev.scoreline.contracts.Contract;
import dev.scoreline.contracts.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ExamplesTest {

    static Stream<Operation> operations() {
        return Contract.all().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldConformToTheirSchemas(Operation operation) {
        // Given
        List<JsonNode> described = new ArrayList<>(operation.parameters());
        contents(operation).forEach(content -> content.forEach(described::add));
        // When
        List<String> faults = described.stream()
                .flatMap(one -> examples(operation.contract(), one).stream()
                        .flatMap(example -> Schemas.faults(operation.contract(), one.path("schema"), example).stream()
                                .map(fault -> fault + " in " + example)))
                .toList();
        // Then
        assertThat(described).isNotEmpty();
        assertThat(faults).as(operation.name()).isEmpty();
    }

    private static Stream<JsonNode> contents(Operation operation) {
        Stream.Builder<JsonNode> contents = Stream.builder();
        contents.add(operation
                .contract()
                .resolve(operation.node().path("requestBody"))
                .path("content"));
        operation
                .node()
                .path("responses")
                .forEach(response ->
                        contents.add(operation.contract().resolve(response).path("content")));
        return contents.build();
    }

    private static List<JsonNode> examples(Contract contract, JsonNode described) {
        List<JsonNode> examples = new ArrayList<>();
        if (described.has("example")) {
            examples.add(described.path("example"));
        }
        described
                .path("examples")
                .forEach(example -> examples.add(contract.resolve(example).path("value")));
        return examples;
    }
}

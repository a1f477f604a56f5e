package dev.scoreline.contracts;

import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.scorecard.permission.Reach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What every operation must say, so that nobody is left to guess. */
class LintTest {

    static Stream<Operation> operations() {
        return Contract.all().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldSayWhatItIsFor(Operation operation) {
        assertThat(operation.id()).as(operation.path()).matches("[a-z][A-Za-z]+");
        assertThat(operation.node().path("summary").asString(""))
                .as("summary of %s", operation.name())
                .hasSizeBetween(5, 60)
                .doesNotEndWith(".");
        assertThat(tags(operation.contract()))
                .as("tags of the document")
                .contains(operation.node().path("tags").path(0).asString(""));
    }

    private static List<String> tags(Contract contract) {
        return contract.document().path("tags").findValuesAsString("name");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldSayHowItFails(Operation operation) {
        assertThat(operation.node().path("responses").propertyNames())
                .as("statuses of %s", operation.name())
                .contains("400", "401", "429", "503")
                .anyMatch(status -> status.startsWith("2"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldDescribeEveryParameter(Operation operation) {
        assertThat(operation.parameters())
                .allSatisfy(
                        parameter -> assertThat(parameter.path("description").asString(""))
                                .as("%s of %s", parameter.path("name"), operation.name())
                                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldShowAnExampleOfEveryBody(Operation operation) {
        // Given
        Contract contract = operation.contract();
        List<JsonNode> bodies = new ArrayList<>();
        contract.resolve(operation.node().path("requestBody")).path("content").forEach(bodies::add);
        operation
                .node()
                .path("responses")
                .forEach(response -> contract.resolve(response).path("content").forEach(bodies::add));
        // Then
        assertThat(bodies)
                .as("bodies of %s", operation.name())
                .allSatisfy(body -> assertThat(body.has("example") || body.has("examples"))
                        .as(body.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldNameThePermissionsThatTheCodeDemands(Operation operation) {
        // Given
        JsonNode permission = operation.node().path("x-permission");
        // When
        List<String> named = new ArrayList<>();
        permission.path("anyOf").forEach(claim -> named.add(claim.asString()));
        // Then
        assertThat(named).as(operation.name()).containsExactlyElementsOf(granting(permission));
    }

    private static List<String> granting(JsonNode permission) {
        var wanted = dev.scoreline.scorecard.permission.Operation.valueOf(
                permission.path("for").asString("none"));
        return Arrays.stream(Permission.values())
                .filter(one -> one.reach(wanted) != Reach.NOTHING)
                .map(Permission::claim)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldNameOperationsOnce(Family family) {
        assertThat(Contract.of(family).operations())
                .extracting(Operation::id)
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldHoldNothingThatNothingRefersTo(Family family) {
        // Given
        ObjectNode written = Bundle.read(family.slug() + ".yaml");
        List<String> referred = written.findValuesAsString("$ref");
        // When
        List<String> unused = new ArrayList<>();
        written.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .propertyNames()
                        .forEach(name -> unused.add("#/components/" + kind.getKey() + "/" + name)));
        unused.removeIf(part ->
                referred.stream().anyMatch(reference -> reference.equals(part) || reference.startsWith(part + "/")));
        // Then
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void shouldAnswerWithNothingThatIsNotListed(Operation operation) {
        // Given
        List<JsonNode> schemas = new ArrayList<>();
        operation
                .node()
                .path("responses")
                .forEach(response -> operation
                        .contract()
                        .resolve(response)
                        .path("content")
                        .forEach(content -> schemas.add(operation.contract().resolve(content.path("schema")))));
        // Then
        assertThat(schemas)
                .as("schemas of %s", operation.name())
                .filteredOn(schema -> schema.has("properties"))
                .allSatisfy(schema -> assertThat(schema.has("additionalProperties"))
                        .as("additionalProperties is said in %s", schema)
                        .isTrue());
    }
}

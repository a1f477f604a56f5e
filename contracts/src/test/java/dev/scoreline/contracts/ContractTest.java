package dev.scoreline.contracts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContractTest {

    @ParameterizedTest
    @EnumSource(Family.class)
    void shouldReferToNothingOutsideItself(Family family) {
        // Given
        Contract contract = Contract.of(family);
        // When
        String whole = contract.document().toString();
        // Then
        assertThat(whole).doesNotContain("common.yaml", "x-every");
        assertThat(contract.document().findValuesAsString("$ref"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                contract.document().at(reference.substring(1)).isObject())
                        .as(reference)
                        .isTrue());
    }

    @Test
    void shouldPutIntoEveryOperationWhatTheFileSaysOnce() {
        // When
        Operation fetch =
                Contract.operation("GET", "/api/mind/quality/assessment/17").orElseThrow();
        // Then
        assertThat(fetch.response(429)).isPresent();
        assertThat(fetch.parameters())
                .extracting(parameter -> parameter.path("name").asString())
                .containsExactly("id", "If-None-Match", "Scoreline-Read-After");
    }

    @Test
    void shouldPreferAFixedPath() {
        // When
        String name = Contract.operation("GET", "/v1/Insights/QualityManagement/Assessments/Comments")
                .orElseThrow()
                .name();
        // Then
        assertThat(name).isEqualTo("flex listComments");
    }

    @Test
    void shouldKnowTheOtherPathsOfAnOperation() {
        assertThat(Contract.operation("POST", "/client/801/quality_rate"))
                .isEqualTo(Contract.operation("POST", "/client/801/quality_rate/"))
                .isPresent();
    }
}

package dev.scoreline.conformance;

import org.junit.jupiter.api.Test;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class CoverageTest {

    @Test
    void shouldMissAnOperationThatOnlyFailed() {
        // Given
        Coverage coverage = new Coverage(Set.of("telephony listRatings 200", "telephony reportRating 401"));
        // Then
        assertThat(coverage.neverSucceeded())
                .contains("telephony reportRating")
                .doesNotContain("telephony listRatings");
        assertThat(coverage.neverSeen())
                .contains("telephony reportRating 201", "telephony listRatings 400")
                .doesNotContain("telephony reportRating 401");
    }
}

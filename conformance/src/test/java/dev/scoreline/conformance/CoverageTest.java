package dev.scoreline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

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

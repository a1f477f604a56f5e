package dev.scoreline.ingest.request;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.ProblemException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FaultsTest {

    private static Faults of(int count) {
        Faults faults = new Faults();
        for (int number = 1; number <= count; number++) {
            faults.add("f" + number, "Expected nothing, found this.");
        }
        return faults;
    }

    @Test
    void shouldNameEveryFault() {
        assertThatThrownBy(of(100)::check).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().detail()).isEqualTo("100 fields are not as expected.");
            assertThat(refused.problem().faults()).hasSize(100);
        });
    }

    @Test
    void shouldNameTheFirstOfVeryManyAndCountTheRest() {
        assertThatThrownBy(of(150_000)::check).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().detail())
                    .isEqualTo("150000 fields are not as expected. The first 100 are named.");
            assertThat(refused.problem().faults())
                    .hasSize(100)
                    .extracting(Fault::field)
                    .startsWith("f1", "f2");
        });
    }

    @Test
    void shouldLetPassWhatHasNone() {
        // Given
        Faults none = of(0);

        // When
        none.check();

        // Then
        assertThat(none.count()).isZero();
    }
}

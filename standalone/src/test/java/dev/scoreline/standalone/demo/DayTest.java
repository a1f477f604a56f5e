package dev.scoreline.standalone.demo;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class DayTest {

    private static final List<Contact> DAY = new Day(1, 2_000).made();

    @Test
    void shouldBeTheSameFromTheSameSeed() {
        assertThat(new Day(1, 2_000).made()).isEqualTo(DAY);
    }

    @Test
    void shouldBeAnotherFromAnotherSeed() {
        assertThat(new Day(2, 2_000).made()).doesNotContainAnyElementsOf(DAY);
    }

    @Test
    void shouldLetTheSameCallersRingOnALongerDay() {
        assertThat(new Day(1, 4_000).made().subList(0, 2_000))
                .extracting(Contact::callUuid)
                .isEqualTo(DAY.stream().map(Contact::callUuid).toList());
    }

    @Test
    void shouldHaveEverythingThatADayHas() {
        assertThat(distinct(Contact::agent)).hasSize(Day.AGENTS);
        assertThat(distinct(Contact::queue)).hasSize(4);
        assertThat(distinct(Contact::evaluator)).hasSize(Day.EVALUATORS);
        assertThat(distinct(Contact::callUuid)).hasSize(DAY.size());
        assertThat(distinct(contact -> contact.review().getClass())).hasSize(3);
        assertThat(DAY.stream()
                        .map(Contact::review)
                        .filter(Review.Scorecard.class::isInstance)
                        .map(review -> ((Review.Scorecard) review).outcome()))
                .contains(Review.Outcome.values());
        assertThat(DAY.stream().map(Contact::rating).filter(rating -> rating != null))
                .contains(1, 2, 3, 4, 5)
                .allMatch(rating -> rating >= 1 && rating <= 5);
    }

    private static Set<Object> distinct(Function<Contact, Object> of) {
        return DAY.stream().map(of).collect(Collectors.toSet());
    }
}

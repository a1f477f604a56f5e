package dev.scoreline.scorecard;

import org.junit.jupiter.api.Test;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class AssignmentTest {

    private static final Assignment TELEPHONE_OF_TEAM_SEVEN =
            new Assignment(Set.of(), Set.of(7L), Set.of("voice"), Set.of(), Set.of("internal"), Set.of(), Set.of());

    @Test
    void shouldFitEverythingWithoutFilters() {
        assertThat(Assignment.EVERYTHING.fits(conversation(Set.of(), Set.of(), Set.of())))
                .isTrue();
    }

    @Test
    void shouldFitOnlyWhatPassesEachOfItsFilters() {
        assertThat(TELEPHONE_OF_TEAM_SEVEN.fits(conversation(Set.of("vip"), Set.of(3L, 7L), Set.of("voice"))))
                .isTrue();
        assertThat(TELEPHONE_OF_TEAM_SEVEN.fits(conversation(Set.of(), Set.of(7L), Set.of("chat"))))
                .isFalse();
        assertThat(TELEPHONE_OF_TEAM_SEVEN.fits(conversation(Set.of(), Set.of(), Set.of("voice"))))
                .isFalse();
    }

    @Test
    void shouldLetAnExclusionBeatEveryInclusion() {
        assertThat(TELEPHONE_OF_TEAM_SEVEN.fits(conversation(Set.of("vip", "internal"), Set.of(7L), Set.of("voice"))))
                .isFalse();
    }

    @Test
    void shouldListItsValuesInOneOrder() {
        Assignment assignment =
                new Assignment(Set.of("c", "a", "b"), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

        assertThat(assignment.ticketTags()).containsExactly("a", "b", "c");
    }

    private static Assignment.Conversation conversation(Set<String> tags, Set<Long> teams, Set<String> channels) {
        return new Assignment.Conversation(tags, teams, channels, Set.of());
    }
}

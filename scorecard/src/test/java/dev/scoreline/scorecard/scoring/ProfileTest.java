package dev.scoreline.scorecard.scoring;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class ProfileTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "enneo, POINTS, EXCLUDE, TOTAL_MAX, ZERO, -, -",
                "twilio, CRITERION_WEIGHTS, EXCLUDE, USED_MAX, ZERO, -, -",
                "genesys, GROUP_WEIGHTED_POINTS, EXCLUDE, USED_MAX, ZERO, -, -",
                "genesys-legacy, CRITERION_WEIGHTS, EXCLUDE_EQUAL_SHARE, USED_MAX, ZERO, -, -",
                "zendesk, SECTION_WEIGHTS, EXCLUDE, USED_MAX, ZERO, 50, 80",
                "maestroqa, POINTS, EXCLUDE, USED_MAX, ZERO, -, -",
                "maestroqa-weighted, SECTION_WEIGHTS, EXCLUDE, USED_MAX, ZERO, -, -",
                "connect-section, SECTION_WEIGHTS, EXCLUDE, USED_MAX, ZERO, -, -",
                "connect-question, CRITERION_WEIGHTS, EXCLUDE, USED_MAX, ZERO, -, -"
            })
    void shouldCarryThePolicyOfItsProduct(
            String name,
            String method,
            String notApplicable,
            String unscored,
            String knockOut,
            String critical,
            String passMark) {
        Profile profile = Profile.named(name).orElseThrow();

        assertThat(profile.profileName()).isEqualTo(name);
        assertThat(profile.policy())
                .extracting(
                        policy -> policy.method().name(),
                        policy -> policy.notApplicable().name(),
                        policy -> policy.unscored().name(),
                        policy -> policy.knockOutEffect().name(),
                        policy -> String.valueOf(policy.criticalThreshold()),
                        policy -> String.valueOf(policy.passMark()))
                .containsExactly(
                        method, notApplicable, unscored, knockOut, String.valueOf(critical), String.valueOf(passMark));
        assertThat(profile.policy().bands()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Profile.class)
    void shouldDescribeItselfInOneSentence(Profile profile) {
        assertThat(profile.description()).matches("[A-Z][^.]*\\.");
    }

    @Test
    void shouldKnowNoProfileByAnyOtherName() {
        assertThat(Stream.of("ENNEO", "", "genesys_legacy").map(Profile::named)).allMatch(found -> found.isEmpty());
    }
}

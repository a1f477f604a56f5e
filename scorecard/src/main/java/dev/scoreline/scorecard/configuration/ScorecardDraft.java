package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A scorecard as a client describes it, before it has ids and numbers.
 *
 * @param policy absent: the profile's
 */
public record ScorecardDraft(
        String name,
        ScorecardState state,
        String profile,
        @Nullable Policy policy,
        @Nullable ExternalSid externalSid,
        List<SectionDraft> sections,
        Assignment assignment) {

    public ScorecardDraft {
        sections = List.copyOf(sections);
    }

    /**
     * A section to be.
     *
     * @param id absent: the fold assigns one
     */
    public record SectionDraft(
            @Nullable SectionId id,
            @Nullable ExternalSid externalSid,
            String label,
            @Nullable Fraction weight,
            boolean critical,
            List<CriterionDraft> criteria) {
        public SectionDraft {
            criteria = List.copyOf(criteria);
        }
    }

    /**
     * A criterion to be.
     *
     * @param id absent: the fold assigns one
     */
    public record CriterionDraft(
            @Nullable CriterionId id,
            @Nullable ExternalSid externalSid,
            String label,
            Fraction maxPoints,
            @Nullable Fraction weight,
            boolean allowNa,
            boolean bonus,
            KnockOut knockOut,
            Scale scale,
            Guidance guidance) {}
}

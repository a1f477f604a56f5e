package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What an AI run found out about one criterion.
 *
 * @param answer absent when the run could not decide
 */
public record AiFinding(
        CriterionId criterion,
        @Nullable SectionId section,
        @Nullable Answer answer,
        @Nullable String reason) {}

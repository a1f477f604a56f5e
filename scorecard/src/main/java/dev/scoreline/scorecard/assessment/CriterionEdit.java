package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.SectionId;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about one criterion.
 *
 * @param section optional; contradicting the scorecard is a fault
 */
public record CriterionEdit(
        CriterionId criterion, @Nullable SectionId section, Edit<Answer> score, Edit<String> reason) {}

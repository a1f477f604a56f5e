package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import org.jspecify.annotations.Nullable;

/** The answers of one assessment, whatever structure its owner keeps them in. */
@FunctionalInterface
public interface Answers {

    /** The answer that counts for this criterion, or null as long as nobody has decided. */
    @Nullable Answer to(CriterionId criterion);
}

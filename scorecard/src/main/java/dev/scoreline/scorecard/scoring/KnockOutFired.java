package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.SectionId;

import java.math.BigDecimal;

/** Something that fails a section or the whole assessment, whatever the rest of it earned. */
public sealed interface KnockOutFired {

    SectionId section();

    /** Whether the whole assessment has failed by it, and not only its section. */
    boolean failsAssessment();

    /** A criterion answered with the lowest value of its scale. */
    record AtLowest(SectionId section, CriterionId criterion, KnockOut scope) implements KnockOutFired {
        @Override
        public boolean failsAssessment() {
            return scope == KnockOut.ASSESSMENT;
        }
    }

    /** A critical section whose rounded percentage is under the policy's threshold. */
    record CriticalSection(SectionId section, BigDecimal percentage) implements KnockOutFired {
        @Override
        public boolean failsAssessment() {
            return true;
        }
    }
}

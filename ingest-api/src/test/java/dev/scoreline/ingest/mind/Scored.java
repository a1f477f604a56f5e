package dev.scoreline.ingest.mind;

import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.schemas.assessment.AiProgress;
import dev.scoreline.schemas.assessment.AiRuns;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.assessment.PinnedRevision;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.KnockOutEffect;
import dev.scoreline.schemas.configuration.NotApplicableRule;
import dev.scoreline.schemas.configuration.Policy;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.configuration.Scorecard;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.schemas.configuration.ScoringMethod;
import dev.scoreline.schemas.configuration.UnscoredRule;
import dev.scoreline.views.Views;

import java.util.List;

/** What scoring leaves behind, as far as answers need it. */
final class Scored {

    private Scored() {}

    static Views assessment(String id, long version) {
        AssessmentState state = AssessmentState.newBuilder()
                .setAccount(OneAccount.ID.value())
                .setAssessmentId(id)
                .setFamily(Family.MIND)
                .setNaturalKey("")
                .setVersion(version)
                .setSource(new SourcePosition(3, 0L))
                .setStatus(AssessmentStatus.REVIEW_ONGOING)
                .setZone("Europe/Berlin")
                .setAgentId("23")
                .setTeamId(7L)
                .setScorecard(new PinnedRevision(5L, 6L, 1, 0))
                .setAiRuns(AiRuns.newBuilder().setProgress(AiProgress.NONE).build())
                .setFirstAcceptedAt(IngestBench.NOW)
                .setModifiedAt(IngestBench.NOW)
                .build();
        return new Views(List.of(state), List.of(), List.of(), List.of(), List.of());
    }

    static Views scorecard(long revisionId) {
        ConfigurationState state = ConfigurationState.newBuilder()
                .setAccount(OneAccount.ID.value())
                .setKind(ResourceKind.SCORECARD_REVISION)
                .setResourceId(Long.toString(revisionId))
                .setVersion(4)
                .setSource(new SourcePosition(0, 1L))
                .setModifiedAt(IngestBench.NOW)
                .setScorecardRevision(ScorecardRevision.newBuilder()
                        .setRevisionId(revisionId)
                        .setBaseId(5)
                        .setRevision(2)
                        .setAmendment(0)
                        .setFamily(Family.MIND)
                        .setScorecard(Scorecard.newBuilder()
                                .setName("Calls")
                                .setStatus(ScorecardStatus.ACTIVE)
                                .setProfile("enneo")
                                .setPolicy(Policy.newBuilder()
                                        .setMethod(ScoringMethod.POINTS)
                                        .setNotApplicable(NotApplicableRule.EXCLUDE)
                                        .setUnscored(UnscoredRule.TOTAL_MAX)
                                        .setKnockOutEffect(KnockOutEffect.ZERO)
                                        .build())
                                .build())
                        .build())
                .build();
        return new Views(List.of(), List.of(), List.of(), List.of(state), List.of());
    }
}

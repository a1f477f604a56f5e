package dev.scoreline.sink;

import dev.scoreline.schemas.assessment.AiProgress;
import dev.scoreline.schemas.assessment.AiRuns;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.Client;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.topic.TrustedRecords;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Results as the scoring stream writes them, reduced to what the sink looks at. */
final class Histories {

    static final String ACCOUNT = "AC5c0e11ae000000000000000000000001";
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor SOMEBODY = new Actor("12", ActorKind.USER, List.of(), List.of());

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private Histories() {}

    /** An accepted fact that left the assessment at {@code version}. */
    static AssessmentHistory moved(String id, long offset, long version) {
        return line(id, offset, version).setState(state(id, offset, version)).build();
    }

    /** A refused fact; the state that it did not change travels along. */
    static AssessmentHistory refused(String id, long offset, long version) {
        return line(id, offset, version)
                .setOutcome(Outcome.REFUSED)
                .setState(state(id, offset - 1, version))
                .build();
    }

    /** What comes of a publication by itself. */
    static AssessmentHistory published(long offset) {
        return line("scorecard:1", offset, 1).setFactType("ScorecardPublished").build();
    }

    /** What the publication at {@code offset} made of an assessment that waited for it. */
    static AssessmentHistory rescored(String id, long offset, long version) {
        return line(id, offset, version)
                .setFactType("ScorecardPublished")
                .setRescored(true)
                .setState(state(id, offset, version))
                .build();
    }

    private static AssessmentHistory.Builder line(String id, long offset, long version) {
        return AssessmentHistory.newBuilder()
                .setSource(new SourcePosition(0, offset))
                .setEventId("EV" + offset)
                .setFactType("AnswerRecorded")
                .setAccount(ACCOUNT)
                .setEntityId(id)
                .setAcceptedAt(NOON.plusSeconds(offset))
                .setActor(SOMEBODY)
                .setOutcome(Outcome.MOVED)
                .setRescored(false)
                .setVersion(version);
    }

    private static AssessmentState state(String id, long offset, long version) {
        return AssessmentState.newBuilder()
                .setAccount(ACCOUNT)
                .setAssessmentId(id)
                .setFamily(Family.FLEX)
                .setNaturalKey("12/7/S1/GM1")
                .setVersion(version)
                .setSource(new SourcePosition(0, offset))
                .setStatus(AssessmentStatus.REVIEW_ONGOING)
                .setZone("UTC")
                .setAgentId("7")
                .setEvaluator("12")
                .setSegmentId("S1")
                .setAttempt(0)
                .setWaiting(true)
                .setAiRuns(new AiRuns(null, AiProgress.NONE, List.of(), null, List.of(), false))
                .setAiSummaryEdited(false)
                .setAmended(false)
                .setFirstAcceptedAt(NOON)
                .setModifiedAt(NOON.plusSeconds(offset))
                .build();
    }

    /** A configuration fact that changed these clients of the telephony API. */
    static ConfigurationHistory mapped(long offset, long version, Long... clients) {
        return ConfigurationHistory.newBuilder()
                .setSource(new SourcePosition(3, offset))
                .setEventId("EV" + offset)
                .setFactType("ClientMapped")
                .setAccount(ACCOUNT)
                .setEntityId("client:" + clients[0])
                .setAcceptedAt(NOON)
                .setActor(SOMEBODY)
                .setOutcome(Outcome.MOVED)
                .setVersion(version)
                .setStates(Arrays.stream(clients)
                        .map(client -> client(offset, version, client))
                        .toList())
                .build();
    }

    private static ConfigurationState client(long offset, long version, long client) {
        return ConfigurationState.newBuilder()
                .setAccount(ACCOUNT)
                .setKind(ResourceKind.CLIENT)
                .setResourceId(Long.toString(client))
                .setVersion(version)
                .setSource(new SourcePosition(3, offset))
                .setModifiedAt(NOON)
                .setClient(new Client(client))
                .build();
    }
}

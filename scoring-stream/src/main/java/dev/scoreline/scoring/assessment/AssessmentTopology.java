package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.scoring.fact.Frame;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.state.Stores;

/** Assessment facts into scored assessments and their history. */
public final class AssessmentTopology {

    private AssessmentTopology() {}

    public static void addTo(Frame frame) {
        AssessmentStores.builders(frame.topics(), frame.serdes(), Stores::persistentKeyValueStore)
                .forEach(frame.builder()::addStateStore);
        KStream<EntityKey, AssessmentHistory> outcomes = frame.facts(
                        "assessment", frame.topics().assessmentEvents(), Meaning::of)
                .process(AssessmentProcessor::new, Named.as("fold-assessment-facts"), AssessmentStores.names());
        frame.history(
                "egress-assessment-history",
                outcomes,
                frame.topics().assessmentHistory(),
                AssessmentHistory::getSource);
        frame.state(
                "egress-assessment-state",
                outcomes.filter(AssessmentTopology::isChangedAssessment, Named.as("keep-changed-assessments"))
                        .mapValues(AssessmentHistory::getState, Named.as("take-assessment-state")),
                frame.topics().assessmentState());
    }

    /** A publication changes what is published and no assessment. */
    private static boolean isChangedAssessment(EntityKey key, AssessmentHistory history) {
        return history.getOutcome() == Outcome.MOVED && history.getState() != null;
    }
}

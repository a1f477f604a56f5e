package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topic;
import dev.scoreline.schemas.topic.Topics;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Everything that the assessments of one partition need to be folded.
 *
 * @param progress the offset of the last fact that was folded, so that a replay onto kept stores is silent
 * @param assessments the latest state of each
 * @param revisions published revisions by account and revision id, each with its latest amendment
 * @param active the ids of active revisions, by what questionnaires and refreshes look for
 * @param waiting the ids of assessments that wait, by account and questionnaire
 * @param sweeps publications whose waiting assessments are not all brought up to date, in the order of the log
 */
record AssessmentStores(
        KeyValueStore<String, Long> progress,
        KeyValueStore<EntityKey, AssessmentState> assessments,
        KeyValueStore<String, ScorecardRevision> revisions,
        KeyValueStore<String, Long> active,
        KeyValueStore<String, String> waiting,
        KeyValueStore<String, AssessmentFact> sweeps) {

    private static final String PROGRESS = "assessment-progress-store";
    private static final String ASSESSMENTS = "assessments-store";
    private static final String REVISIONS = "revisions-store";
    private static final String ACTIVE = "active-revisions-store";
    private static final String WAITING = "waiting-assessments-store";
    private static final String SWEEPS = "pending-sweeps-store";

    private static final String[] NAMES = {PROGRESS, ASSESSMENTS, REVISIONS, ACTIVE, WAITING, SWEEPS};

    static AssessmentStores of(ProcessorContext<?, ?> context) {
        return new AssessmentStores(
                context.getStateStore(PROGRESS),
                context.getStateStore(ASSESSMENTS),
                context.getStateStore(REVISIONS),
                context.getStateStore(ACTIVE),
                context.getStateStore(WAITING),
                context.getStateStore(SWEEPS));
    }

    static String[] names() {
        return NAMES.clone();
    }

    /**
     * What builds them.
     *
     * @param kept where entries are, such as on disk
     */
    static List<StoreBuilder<?>> builders(
            Topics topics, ValueSerdes serdes, Function<String, KeyValueBytesStoreSupplier> kept) {
        Map<String, String> facts = asLargeAs(topics.assessmentEvents());
        Serde<String> text = Serdes.String();
        return List.of(
                // One entry that every fact overwrites: only its last value before a commit is worth a record.
                Stores.keyValueStoreBuilder(kept.apply(PROGRESS), text, Serdes.Long())
                        .withCachingEnabled(),
                Stores.keyValueStoreBuilder(
                                kept.apply(ASSESSMENTS),
                                topics.assessmentState().keySerde(),
                                serdes.of(AssessmentState.class))
                        .withLoggingEnabled(asLargeAs(topics.assessmentState()))
                        .withCachingEnabled(),
                Stores.keyValueStoreBuilder(kept.apply(REVISIONS), text, serdes.of(ScorecardRevision.class))
                        .withLoggingEnabled(facts),
                Stores.keyValueStoreBuilder(kept.apply(ACTIVE), text, Serdes.Long()),
                Stores.keyValueStoreBuilder(kept.apply(WAITING), text, text),
                Stores.keyValueStoreBuilder(kept.apply(SWEEPS), text, serdes.of(AssessmentFact.class))
                        .withLoggingEnabled(facts));
    }

    private static Map<String, String> asLargeAs(Topic<?, ?> topic) {
        return Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(topic.maxRecordBytes()));
    }
}

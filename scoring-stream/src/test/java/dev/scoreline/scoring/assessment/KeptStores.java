package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.AssessmentHistory;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.key.EntityKey;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.scoring.fact.Arrival;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One processor on stores that outlive it, at offsets that the test decides. */
final class KeptStores implements AutoCloseable {

    private static final int PARTITION = 0;

    private final Topics topics = Topics.standard();
    private final ValueSerdes serdes = new ValueSerdes(Map.of("schema.registry.url", "mock://kept-stores"));
    private final MockProcessorContext<EntityKey, AssessmentHistory> context;
    private final List<? extends StateStore> stores;
    private AssessmentProcessor processor = new AssessmentProcessor();

    KeptStores(File directory) {
        context = new MockProcessorContext<>(settings(), new TaskId(0, PARTITION), directory);
        stores = AssessmentStores.builders(topics, serdes, Stores::inMemoryKeyValueStore).stream()
                .map(StoreBuilder::withLoggingDisabled)
                .map(StoreBuilder::withCachingDisabled)
                .map(StoreBuilder::build)
                .toList();
        stores.forEach(store -> store.init(context.getStateStoreContext(), store));
        processor.init(context);
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.put("application.id", "kept-stores");
        settings.put("bootstrap.servers", "none:1");
        return settings;
    }

    /** What is told of a fact at an offset. */
    List<AssessmentHistory> fold(long offset, AssessmentFact fact) {
        SourcePosition position = new SourcePosition(PARTITION, offset);
        context.setRecordMetadata(topics.assessmentEvents().name(), PARTITION, offset);
        processor.process(
                new Record<>(SomeFacts.key(fact), new Arrival<>(fact, Meaning.of(fact, position), position), 0));
        return told();
    }

    /** What is told when the clock says that it is time to sweep; nothing if nobody asked the clock. */
    List<AssessmentHistory> sweep() {
        asked().forEach(asked -> asked.getPunctuator().punctuate(0));
        return told();
    }

    /** Whether the clock will say so. */
    boolean isSweeping() {
        return !asked().isEmpty();
    }

    private List<CapturedPunctuator> asked() {
        return context.scheduledPunctuators().stream()
                .filter(asked -> !asked.cancelled())
                .toList();
    }

    /** Another processor takes over. */
    void restart() {
        processor.close();
        asked().forEach(CapturedPunctuator::cancel);
        processor = new AssessmentProcessor();
        processor.init(context);
    }

    private List<AssessmentHistory> told() {
        List<AssessmentHistory> told = context.forwarded().stream()
                .<AssessmentHistory>map(forwarded -> forwarded.record().value())
                .toList();
        context.resetForwards();
        return told;
    }

    @Override
    public void close() {
        stores.forEach(StateStore::close);
    }
}

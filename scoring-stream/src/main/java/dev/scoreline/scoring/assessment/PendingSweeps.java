package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.scorecard.assessment.Fact;
import dev.scoreline.translation.assessment.AssessmentFacts;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Publications that some assessment may still wait for, each as it was published: a later amendment is another. */
final class PendingSweeps {

    /**
     * One such publication.
     *
     * @param waiting what the keys of the assessments begin with that it is meant for
     */
    record Sweep(String key, String waiting, long offset, AssessmentFact publication) {
        Fact fact() {
            return AssessmentFacts.fact(publication, offset);
        }
    }

    private final KeyValueStore<String, AssessmentFact> sweeps;

    PendingSweeps(AssessmentStores stores) {
        this.sweeps = stores.sweeps();
    }

    void add(String waiting, long offset, AssessmentFact publication) {
        sweeps.put(waiting + StoreKeys.padded(offset), publication);
    }

    void done(Sweep sweep) {
        sweeps.delete(sweep.key());
    }

    /** Any of them, but of those for one questionnaire the earliest. */
    @Nullable Sweep next() {
        try (KeyValueIterator<String, AssessmentFact> all = sweeps.all()) {
            return all.hasNext() ? sweep(all.next()) : null;
        }
    }

    /** Those for one questionnaire that were published behind an offset, earliest first. */
    List<Sweep> after(String waiting, long offset) {
        List<Sweep> later = new ArrayList<>();
        try (KeyValueIterator<String, AssessmentFact> all =
                sweeps.range(waiting + StoreKeys.padded(offset + 1), StoreKeys.above(waiting))) {
            all.forEachRemaining(entry -> later.add(sweep(entry)));
        }
        return later;
    }

    private static Sweep sweep(KeyValue<String, AssessmentFact> entry) {
        int split = entry.key.lastIndexOf('/') + 1;
        return new Sweep(
                entry.key, entry.key.substring(0, split), Long.parseLong(entry.key.substring(split)), entry.value);
    }
}

package dev.scoreline.scoring.assessment;

import dev.scoreline.schemas.assessment.AssessmentState;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

import java.util.ArrayList;
import java.util.List;

/** Which assessments wait for the scorecard of their questionnaire. */
final class WaitingAssessments {

    /** An assessment that waits, and the key after which the next one is found. */
    record Found(String key, String assessmentId) {}

    private final KeyValueStore<String, String> waiting;

    WaitingAssessments(AssessmentStores stores) {
        this.waiting = stores.waiting();
    }

    /** What keys begin with of those that wait for one questionnaire. */
    static String prefix(String account, String questionnaire) {
        return StoreKeys.prefix(account, questionnaire);
    }

    void note(AssessmentState state) {
        if (state.getQuestionnaireSid() != null) {
            String key = prefix(state.getAccount(), state.getQuestionnaireSid()) + state.getAssessmentId();
            if (state.getWaiting()) {
                waiting.put(key, state.getAssessmentId());
            } else {
                waiting.delete(key);
            }
        }
    }

    boolean any(String prefix) {
        return !after(prefix, prefix, 1).isEmpty();
    }

    /** At most so many, from behind a key on. */
    List<Found> after(String prefix, String key, int most) {
        List<Found> found = new ArrayList<>();
        try (KeyValueIterator<String, String> all = waiting.range(key, StoreKeys.above(prefix))) {
            while (found.size() < most && all.hasNext()) {
                var next = all.next();
                if (!next.key.equals(key)) {
                    found.add(new Found(next.key, next.value));
                }
            }
        }
        return found;
    }
}

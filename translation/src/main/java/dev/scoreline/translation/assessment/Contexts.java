package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentContext;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was known of a conversation, by the names of the fields it came in. */
final class Contexts {

    private static final String WORKLOG = "worklog";
    private static final String AI_USAGE = "aiUsage";
    private static final String TIME = "time";
    private static final String CUSTOMER_EXPERIENCE = "customerExperience";
    private static final String LIVE_COACH = "liveCoach";
    private static final Set<String> KNOWN = Set.of(WORKLOG, AI_USAGE, TIME, CUSTOMER_EXPERIENCE, LIVE_COACH);

    private Contexts() {}

    static @Nullable AssessmentContext toAvro(Map<String, String> context) {
        if (!KNOWN.containsAll(context.keySet())) {
            throw new IllegalArgumentException("Expected a context of no other fields than " + KNOWN + ", found "
                    + context.keySet() + "; add a field to AssessmentContext first");
        }
        return context.isEmpty()
                ? null
                : new AssessmentContext(
                        context.get(WORKLOG),
                        context.get(AI_USAGE),
                        context.get(TIME),
                        context.get(CUSTOMER_EXPERIENCE),
                        context.get(LIVE_COACH));
    }

    static Map<String, String> toDomain(@Nullable AssessmentContext context) {
        Map<String, String> texts = new TreeMap<>();
        if (context != null) {
            put(texts, WORKLOG, context.getWorklog());
            put(texts, AI_USAGE, context.getAiUsage());
            put(texts, TIME, context.getTime());
            put(texts, CUSTOMER_EXPERIENCE, context.getCustomerExperience());
            put(texts, LIVE_COACH, context.getLiveCoach());
        }
        return texts;
    }

    private static void put(Map<String, String> texts, String field, @Nullable String text) {
        if (text != null) {
            texts.put(field, text);
        }
    }
}

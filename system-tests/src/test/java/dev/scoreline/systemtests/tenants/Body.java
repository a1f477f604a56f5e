package dev.scoreline.systemtests.tenants;

import dev.scoreline.contracts.Operation;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A right body for every operation that takes one, about what is in the caller's own account.
 *
 * @param type empty where there is none
 */
record Body(String type, String text) {

    private static final Body NONE = new Body("", "");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Body of(Operation operation, World own) {
        String name = own.tenant().canary() + " sent " + NUMBER.incrementAndGet();
        return switch (operation.name()) {
            case "flex recordAnswer" -> form(own.answer(name, own.own(Kind.QUESTIONNAIRE)));
            case "flex reviseAnswer" -> form(Map.of("Offset", "2", "AnswerText", name, "AnswerId", "no"));
            case "flex recordComment" -> form(own.comment(name));
            case "flex createQuestionnaire" -> form(Map.of("Name", name, "QuestionSids", own.own(Kind.QUESTION)));
            case "flex updateQuestionnaire" -> form(Map.of("Active", "true", "Name", name));
            case "flex createCategory", "flex updateCategory" -> form(Map.of("Name", name));
            case "flex createQuestion" -> form(own.question(name));
            case "flex updateQuestion" -> form(Map.of("AllowNa", "true", "Question", name));
            case "mind createScorecard", "mind reviseScorecard" -> json(own.newScorecard(name));
            case "mind openAssessment" -> json(own.opening(name, own.own(Kind.SCORECARD)));
            case "mind editAssessment" -> json("{\"supervisorAssessment\": \"" + name + "\"}");
            case "mind refreshAssessment", "native configureAccount" -> json("{}");
            case "mind reportAiScoring" -> json("{\"status\": \"failed\", \"error\": \"" + name + "\"}");
            case "telephony reportRating" ->
                json("{\"call_uuid\": \"%s\", \"extension_id\": 8, \"rate\": 5, \"max_rate\": 9}"
                        .formatted(own.own(Kind.CALL)));
            case "telephony reportCall" ->
                json("{\"call_uuid\": \"%s\", \"bridged_username\": \"%s\"}".formatted("call-" + NUMBER.get(), name));
            case "native recordEvents" -> new Body("application/x-ndjson", line(own.comment(name)));
            case "native dryRunScorecard" -> json("{\"answers\": [{\"criterionId\": 1, \"score\": 4}]}");
            case "native rotateAuthToken" ->
                json("{\"authToken\": \"" + own.tenant().authToken() + "\"}");
            case "native createKey" -> json("{\"name\": \"" + name + "\"}");
            case "native putAnswerSet" -> json(own.answers());
            case "native putCommentTags" ->
                json("{\"tags\": [{\"id\": \"good\", \"name\": \""
                        + own.tenant().canary() + "\"}]}");
            default -> bodyless(operation);
        };
    }

    private static Body bodyless(Operation operation) {
        if (operation.node().has("requestBody") && !operation.name().equals("flex createSession")) {
            throw new AssertionError(
                    "Expected to know a body for " + operation.name() + ", found none: write one here");
        }
        return NONE;
    }

    private static Body json(String text) {
        return new Body("application/json", text);
    }

    private static Body form(Map<String, String> fields) {
        return new Body("application/x-www-form-urlencoded", World.encoded(fields));
    }

    private static String line(Map<String, String> fields) {
        Map<String, String> line = new HashMap<>(fields);
        line.put("type", "comment");
        StringBuilder json = new StringBuilder();
        line.forEach((name, value) ->
                json.append(json.isEmpty() ? "{" : ", ").append("\"%s\": \"%s\"".formatted(name, value)));
        return json.append("}\n").toString();
    }
}

package dev.scoreline.standalone.demo;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The three scorecards of the day, made through the API as anybody would make them: a questionnaire of Flex Insights,
 * and two of the Mind family. Making them again gives the same ones.
 */
record Forms(Questionnaire questionnaire, List<Scorecard> scorecards) {

    private static final List<String> QUESTIONS = List.of(
            "Did the agent greet the caller by name?",
            "Was the reason for the call repeated?",
            "Was the solution explained?",
            "Was personal data handled with care?",
            "Did the agent say goodbye?");

    Forms {
        scorecards = List.copyOf(scorecards);
    }

    record Question(String sid, String text) {}

    record Questionnaire(String sid, String categorySid, String categoryName, List<Question> questions) {}

    record Scorecard(long id, List<Criterion> criteria) {}

    record Criterion(long id, int points, boolean metOrNot) {

        /** The points for a share in percent, as the criterion admits them. */
        int score(int share) {
            return metOrNot ? share < 50 ? 0 : points : Math.round(points * share / 100f);
        }
    }

    static Forms made(Caller owner) {
        return new Forms(
                questionnaire(owner),
                List.of(
                        scorecard(
                                owner,
                                "Service call",
                                List.of(
                                        criterion("Greeting", 5, false),
                                        criterion("Right person", 7, false),
                                        criterion("Solution", 10, false),
                                        criterion("Farewell", 3, false))),
                        scorecard(
                                owner,
                                "Data protection",
                                List.of(
                                        criterion("Identity checked", 10, true),
                                        criterion("Consent asked", 5, true),
                                        criterion("Tone", 10, false),
                                        criterion("Notes kept", 5, false)))));
    }

    private static Questionnaire questionnaire(Caller owner) {
        String root = "/v1/Insights/QualityManagement/";
        JsonNode category = owner.form(root + "Categories", Map.of("Name", "Conversation"));
        String categorySid = category.path("category_sid").asString();
        List<Question> questions = new ArrayList<>();
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("Name", "Heard calls", "Active", true));
        for (String text : QUESTIONS) {
            JsonNode question = owner.form(
                    root + "Questions",
                    Map.of(
                            "CategorySid",
                            categorySid,
                            "Question",
                            text,
                            "AnswerSetId",
                            "two-options",
                            "AllowNa",
                            true));
            questions.add(new Question(question.path("question_sid").asString(), text));
        }
        fields.put("QuestionSids", questions.stream().map(Question::sid).toList());
        JsonNode made = owner.form(root + "Questionnaires", fields);
        return new Questionnaire(made.path("questionnaire_sid").asString(), categorySid, "Conversation", questions);
    }

    private static Scorecard scorecard(Caller owner, String name, List<Map<String, Object>> criteria) {
        JsonNode made = owner.json(
                "POST",
                "/api/mind/quality/scorecard",
                Map.of("name", name, "categories", List.of(Map.of("label", "Conversation", "criteria", criteria))));
        JsonNode numbered = made.path("categories").path(0).path("criteria");
        return new Scorecard(
                made.path("id").asLong(),
                IntStream.range(0, criteria.size())
                        .mapToObj(i -> new Criterion(
                                numbered.path(i).path("id").asLong(),
                                (int) Objects.requireNonNull(criteria.get(i).get("maxPoints")),
                                "metNotMet".equals(criteria.get(i).get("scoringType"))))
                        .toList());
    }

    private static Map<String, Object> criterion(String label, int points, boolean metOrNot) {
        return Map.of("label", label, "maxPoints", points, "scoringType", metOrNot ? "metNotMet" : "numericScale");
    }
}

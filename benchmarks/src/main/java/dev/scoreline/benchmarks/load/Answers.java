package dev.scoreline.benchmarks.load;

import dev.scoreline.benchmarks.load.OpenLoop.Scenario;
import dev.scoreline.benchmarks.load.OpenLoop.Times;
import dev.scoreline.benchmarks.load.OpenLoop.Unexpected;
import dev.scoreline.benchmarks.load.Wire.Answer;
import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers to a questionnaire of five questions, one request each; a segment gets its five one after the other. */
final class Answers implements Scenario {

    private static final int QUESTIONS = 5;
    private static final int AGENTS = 40;

    private final Client client;
    private final long seed;
    private final List<String> forms;

    private Answers(Client client, long seed, List<String> forms) {
        this.client = client;
        this.seed = seed;
        this.forms = forms;
    }

    static Answers prepared(Client client, long seed) throws IOException, InterruptedException, Unexpected {
        Setup setup = new Setup(client);
        String category = text(setup.form("Categories", Map.of("Name", "Load")), "category_sid");
        Map<String, String> questions = new LinkedHashMap<>();
        for (int i = 1; i <= QUESTIONS; i++) {
            String question = "Was step " + i + " of the call taken?";
            Map<String, Object> fields = Map.of(
                    "CategorySid", category, "Question", question, "AnswerSetId", "two-options", "AllowNa", true);
            questions.put(text(setup.form("Questions", fields), "question_sid"), question);
        }
        String name = "Name=Load&Active=true&QuestionSids=" + String.join("&QuestionSids=", questions.keySet());
        String path = Setup.FLEX + "Questionnaires";
        JsonNode made = Setup.MAPPER.readTree(
                Client.expect(201, client.send("POST", path, Client.FORM, name)).body());
        return new Answers(client, seed, forms(text(made, "questionnaire_sid"), category, questions));
    }

    /** What is the same in each answer to a question, encoded once: the generator has better things to do. */
    private static List<String> forms(String questionnaire, String category, Map<String, String> questions) {
        List<String> forms = new ArrayList<>();
        questions.forEach((sid, question) -> forms.add(Setup.encoded(Map.of(
                "QuestionnaireSid", questionnaire,
                "CategorySid", category,
                "CategoryName", "Load",
                "MetricId", sid,
                "MetricName", question,
                "Offset", "6.985619"))));
        return List.copyOf(forms);
    }

    @Override
    public void play(long number, Times times) throws IOException, InterruptedException, Unexpected {
        create(number);
    }

    /** The 201. */
    Answer create(long number) throws IOException, InterruptedException, Unexpected {
        boolean yes = ((number * 0x9E3779B97F4A7C15L + seed) >>> 33) % 4 != 0;
        String body = forms.get((int) (number % QUESTIONS)) + "&SegmentId=" + segment(number) + "&AgentId=agent-"
                + (101 + number / QUESTIONS % AGENTS) + "&AnswerText=" + (yes ? "Yes" : "No") + "&AnswerId="
                + (yes ? "yes" : "no");
        return Client.expect(201, client.send("POST", Setup.FLEX + "Assessments", Client.FORM, body));
    }

    String segment(long number) {
        return "load-" + seed + "-" + number / QUESTIONS;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString();
    }
}

package dev.scoreline.systemtests.mind;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.running.Scoreline;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

/** A quality team in full swing: scorecards and assessments in every state, under names that tables can use. */
final class MindFixture {

    static final String SCORECARDS = "/api/mind/quality/scorecard";
    static final String ASSESSMENTS = "/api/mind/quality/assessment";

    static final String CATEGORIES = "\"categories\": [{\"label\": \"c\", \"criteria\": ["
            + "{\"label\": \"c\", \"maxPoints\": 1, \"scoringType\": \"metNotMet\"}]}]";

    private static final AtomicLong TICKETS = new AtomicLong(System.nanoTime() % 1_000_000_000 * 1_000);
    private static @Nullable MindFixture one;

    final Scoreline scoreline = Scoreline.shared();
    final Http owner = new Http(scoreline.url(), Scoreline.BASIC);
    final Http supervisor = new Http(scoreline.url(), scoreline.bearer("12", "qualityDoAssessmentsAll"));
    private final Map<String, String> names = new HashMap<>();

    private MindFixture() {
        JsonNode scorecard = made("{\"name\": \"Calls\", \"categories\": [{\"label\": \"All\", \"criteria\": ["
                + "{\"label\": \"Greeting\", \"maxPoints\": 4, \"scoringType\": \"numericScale\"},"
                + "{\"label\": \"Solved\", \"maxPoints\": 6, \"scoringType\": \"metNotMet\", \"allowNa\": false}]}]}");
        names.put("scorecard", scorecard.path("id").asText());
        names.put("base", scorecard.path("baseId").asText());
        names.put("category", scorecard.at("/categories/0/categoryId").asText());
        names.put("criterion", scorecard.at("/categories/0/criteria/0/id").asText());
        names.put("other", scorecard.at("/categories/0/criteria/1/id").asText());
        names.put("foreign scorecard", made(named("Mails", "active")).path("id").asText());
        names.put("draft", made(named("Draft", "draft")).path("id").asText());
        names.put("retired", made(named("Old", "active")).path("id").asText());
        Answer retired = owner.patch(fill(SCORECARDS + "/{retired}"), "{\"state\": \"retired\"}");
        assertThat(retired.status()).as(retired.toString()).isEqualTo(200);
        names.put("gone", made(named("Gone", "active")).path("id").asText());
        assertThat(owner.delete(fill(SCORECARDS + "/{gone}")).status()).isEqualTo(204);
        names.put("open", opened());
        names.put("reviewed", opened());
        edit(
                "{reviewed}",
                "{\"criteria\": [{\"criterionId\": {criterion}, \"score\": 4}], \"state\": \"reviewedBySupervisor\"}");
        names.put("deleted", opened());
        assertThat(owner.delete(fill(ASSESSMENTS + "/{deleted}")).status()).isEqualTo(204);
    }

    static synchronized MindFixture get() {
        if (one == null) {
            one = new MindFixture();
        }
        return one;
    }

    private static String named(String name, String state) {
        return "{\"name\": \"" + name + "\", \"state\": \"" + state + "\", " + CATEGORIES + "}";
    }

    JsonNode made(String scorecard) {
        Answer made = owner.post(SCORECARDS, scorecard, "Idempotency-Key", "make-" + TICKETS.incrementAndGet());
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made.json();
    }

    /** The id of a new assessment. */
    String opened() {
        Answer opened = supervisor.post(ASSESSMENTS, opening());
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return opened.json().path("id").asText();
    }

    String opening() {
        return fill("{\"scorecardId\": {scorecard}, \"assessedUser\": 23, \"teamId\": 7, \"ticketId\": "
                + TICKETS.incrementAndGet() + "}");
    }

    Answer edit(String assessment, String patch, String... headers) {
        return supervisor.patch(fill(ASSESSMENTS + "/" + assessment), fill(patch), headers);
    }

    /** With the ids of what it names in braces. */
    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return filled;
    }
}

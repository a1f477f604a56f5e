package dev.scoreline.systemtests.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** One of everything in an account, one of everything that was deleted, and more of it for whoever spoils it. */
final class World {

    private static final int MANY = 40;
    private static final Executor CLIENTS = each -> Thread.ofVirtual().start(each);
    static final long TEAM = 7;
    static final String AGENT = "23";
    static final String INSIGHTS = "/v1/Insights/QualityManagement/";

    private static final String ASSESSMENTS = "/api/mind/quality/assessment";
    private static final String SCORECARDS = "/api/mind/quality/scorecard";

    private final Tenant tenant;
    private final Http owner;
    private final Map<Kind, String> own = new EnumMap<>(Kind.class);
    private final Map<Kind, String> deleted = new EnumMap<>(Kind.class);
    private final AtomicInteger made = new AtomicInteger();

    private World(Tenant tenant) {
        this.tenant = tenant;
        this.owner = tenant.http();
    }

    static World in(Tenant tenant) {
        World world = new World(tenant);
        // In this order: what comes later refers to what is there.
        for (Kind kind : new Kind[] {
            Kind.CLIENT,
            Kind.CATEGORY,
            Kind.QUESTION,
            Kind.QUESTIONNAIRE,
            Kind.ANSWER,
            Kind.COMMENT,
            Kind.SCORECARD,
            Kind.SCORECARD_BASE,
            Kind.ASSESSMENT,
            Kind.CALL,
            Kind.KEY,
            Kind.ANSWER_SET
        }) {
            world.own.put(kind, kind == Kind.CLIENT ? Long.toString(tenant.client()) : world.make(kind));
        }
        for (Kind kind : Kind.values()) {
            world.makeDeleted(kind).ifPresent(id -> world.deleted.put(kind, id));
        }
        return world;
    }

    Tenant tenant() {
        return tenant;
    }

    /** The id of the one that is there. */
    String own(Kind kind) {
        return Optional.ofNullable(own.get(kind)).orElseThrow();
    }

    /** The id of the one that was deleted; empty for what cannot be. */
    Optional<String> deleted(Kind kind) {
        return Optional.ofNullable(deleted.get(kind));
    }

    /**
     * More than one of what is listed. Each account counts its scorecards from one on: in one with many there are ids
     * that a smaller one has not.
     */
    World withMore() {
        List<CompletableFuture<String>> scorecards = IntStream.range(0, MANY)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> make(Kind.SCORECARD), CLIENTS))
                .toList();
        scorecards.forEach(CompletableFuture::join);
        own.put(Kind.SCORECARD, make(Kind.SCORECARD));
        own.put(Kind.SCORECARD_BASE, make(Kind.SCORECARD_BASE));
        for (Kind kind :
                new Kind[] {Kind.CATEGORY, Kind.QUESTION, Kind.QUESTIONNAIRE, Kind.ANSWER, Kind.COMMENT, Kind.CALL}) {
            own.put(kind, make(kind));
        }
        return this;
    }

    /** Another one, for somebody who may change or delete it. */
    String make(Kind kind) {
        String canary = tenant.canary();
        String name = canary + " " + made.incrementAndGet();
        return switch (kind) {
            case CLIENT -> client();
            case CATEGORY -> form("Categories", "category_sid", Map.of("Name", name));
            case QUESTION -> form("Questions", "question_sid", question(name));
            case QUESTIONNAIRE ->
                form("Questionnaires", "questionnaire_sid", Map.of("Name", name, "QuestionSids", own(Kind.QUESTION)));
            case ANSWER -> form("Assessments", "assessment_sid", answer(name, own(Kind.QUESTIONNAIRE)));
            case COMMENT -> form("Assessments/Comments", "assessment_sid", comment(name));
            case SCORECARD -> scorecard(name).path("id").asText();
            case SCORECARD_BASE -> scorecard(name).path("baseId").asText();
            case ASSESSMENT -> assessment(name);
            case CALL -> call(name);
            case KEY ->
                made(owner.post("/v1/keys", "{\"name\": \"%s\"}".formatted(name)))
                        .json()
                        .path("sid")
                        .asText();
            case ANSWER_SET -> answerSet("set-" + tenant.client() + "-" + made.get());
        };
    }

    private Optional<String> makeDeleted(Kind kind) {
        String collection = switch (kind) {
            case CLIENT -> "/v1/account/clients/";
            case QUESTIONNAIRE -> INSIGHTS + "Questionnaires/";
            case CATEGORY -> INSIGHTS + "Categories/";
            case QUESTION -> INSIGHTS + "Questions/";
            case SCORECARD, SCORECARD_BASE -> SCORECARDS + "/";
            case ASSESSMENT -> ASSESSMENTS + "/";
            case KEY -> "/v1/keys/";
            case ANSWER, COMMENT, CALL, ANSWER_SET -> "";
        };
        if (collection.isEmpty()) {
            return Optional.empty();
        }
        String id = make(kind);
        Answer gone = owner.delete(collection + id);
        assertThat(gone.status()).as(collection + id + ": " + gone).isEqualTo(204);
        return Optional.of(id);
    }

    private String client() {
        String client = Long.toString(tenant.client() + made.get());
        Answer mapped = owner.put("/v1/account/clients/" + client, "");
        assertThat(mapped.status()).as(mapped.toString()).isEqualTo(204);
        return client;
    }

    Map<String, String> question(String name) {
        return Map.of(
                "CategorySid", own(Kind.CATEGORY), "Question", name, "AnswerSetId", "two-options", "AllowNa", "true");
    }

    Map<String, String> answer(String name, String questionnaire) {
        return Map.of(
                "CategorySid", own(Kind.CATEGORY),
                "CategoryName", name,
                "SegmentId", name,
                "AgentId", AGENT,
                "Offset", "1",
                "MetricId", own(Kind.QUESTION),
                "MetricName", name,
                "AnswerText", name,
                "AnswerId", "yes",
                "QuestionnaireSid", questionnaire);
    }

    Map<String, String> comment(String name) {
        return Map.of(
                "CategoryId", "tone",
                "CategoryName", name,
                "Comment", name,
                "SegmentId", name,
                "AgentId", AGENT,
                "Offset", "1");
    }

    String newScorecard(String name) {
        return """
                {"name": "%s", "categories": [{"label": "%s", "criteria": [
                  {"id": 1, "label": "%s", "maxPoints": 5, "scoringType": "numericScale"}]}]}""".formatted(name, name, name);
    }

    String opening(String name, String scorecard) {
        return """
                {"scorecardId": %s, "assessedUser": %s, "ticketId": %d, "teamId": %d, "worklog": {"subject": "%s"}}""".formatted(scorecard, AGENT, made.incrementAndGet(), TEAM, name);
    }

    private JsonNode scorecard(String name) {
        return made(owner.post(SCORECARDS, newScorecard(name))).json();
    }

    private String assessment(String name) {
        String id = made(owner.post(ASSESSMENTS, opening(name, own(Kind.SCORECARD))))
                .json()
                .path("id")
                .asText();
        Answer edited = owner.patch(ASSESSMENTS + "/" + id, "{\"aiSummary\": \"%s\"}".formatted(name));
        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        return id;
    }

    private String call(String name) {
        String uuid = "call-" + tenant.client() + "-" + made.get();
        String client = "/client/" + tenant.client();
        made(owner.post(client + "/call_history/", """
                {"call_uuid": "%s", "bridged_username": "%s", "extension_id": 7, "note": "%s"}""".formatted(uuid, name, name)));
        visible(made(owner.post(client + "/quality_rate/", """
                {"call_uuid": "%s", "extension_id": 7, "rate": 5, "max_rate": 9}""".formatted(uuid))));
        return uuid;
    }

    /** What is acknowledged first and shown later is waited for. */
    private Answer visible(Answer written) {
        Answer read = owner.get("/v1/profiles", "Scoreline-Read-After", written.header("Scoreline-Token"));
        assertThat(read.status()).as(read.toString()).isEqualTo(200);
        return written;
    }

    private String answerSet(String id) {
        Answer put = owner.put("/v1/answer-sets/" + id, answers());
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        return id;
    }

    String answers() {
        return """
                {"name": "%s", "answers": [{"id": "a", "label": "%s", "score": 100}]}""".formatted(tenant.canary(), tenant.canary());
    }

    private String form(String path, String id, Map<String, String> fields) {
        return visible(made(owner.form(INSIGHTS + path, encoded(fields))))
                .json()
                .path(id)
                .asText();
    }

    static String encoded(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) ->
                form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(encoded(value)));
        return form.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Answer made(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }
}

package dev.scoreline.systemtests.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.flexapi.v1.Assessments;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.clients.TwilioClient;
import dev.scoreline.systemtests.running.Deployment;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** What a contact centre sees, from the first scorecard to a reviewed assessment; it leaves rows of its own only. */
abstract class Story {

    private final String segment = "segment-" + UUID.randomUUID();

    /** Ready when this returns; the one that all tests of the class share. */
    abstract Deployment deployment();

    @Test
    void shouldListWhatWasAnsweredAndRevisedOnAQuestionnaireThatTheSdkBuilt() {
        // Given
        TwilioRestClient twilio = twilio();
        FlexForm form = FlexForm.build(twilio, 5);
        Set<String> sids = new HashSet<>();
        form.questions()
                .forEach(question -> sids.add(
                        form.answer(segment, question, "yes").create(twilio).getAssessmentSid()));

        // When
        Assessments first =
                form.answer(segment, form.questions().getFirst(), "yes").create(twilio);
        Assessments revised = Assessments.updater(first.getAssessmentSid(), new BigDecimal("7.5"), "No", "no")
                .update(twilio);

        // Then
        assertThat(revised.getAssessmentSid())
                .isEqualTo(first.getAssessmentSid())
                .isIn(sids);
        List<Assessments> listed =
                deployment().eventually("all answers are listed", () -> answers(2), all -> all.size() >= sids.size());
        assertThat(listed)
                .extracting(Assessments::getAssessmentSid)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(sids);
        assertThat(listed).filteredOn("answerId", "no").singleElement().satisfies(no -> {
            assertThat(no.getAssessmentSid()).isEqualTo(first.getAssessmentSid());
            assertThat(no.getOffset()).isEqualTo("7.5");
        });
        assertPercentage("FM" + first.getAssessmentSid().substring(2, 22), 80);
    }

    @Test
    void shouldAnswerAPatchWithTheTotalsThatItMakes() {
        // Given
        Http owner = new Http(deployment().url(), deployment().basic());
        Http supervisor = new Http(deployment().url(), deployment().bearer("12", "qualityDoAssessmentsAll"));
        MindForm form = MindForm.publish(owner);
        String path = form.open(supervisor, segment);
        assertStatus(supervisor.put(path + "/ai", form.aiReport(4, 6, 8)), 200);

        // When
        Answer edited = supervisor.patch(path, form.scores(5, 7));

        // Then
        assertStatus(edited, 200);
        assertThat(edited.json().path("state").asText()).isEqualTo("reviewOngoing");
        JsonNode totals = edited.json().path("data").path("totals");
        assertThat(totals.path("scoredPoints").asInt()).as(edited.toString()).isEqualTo(20);
        assertThat(totals.path("usedMaxPoints").asInt()).isEqualTo(22);
        assertThat(totals.path("totalMaxPoints").asInt()).isEqualTo(25);
        assertThat(totals.path("percentage").asInt()).isEqualTo(80);
        assertStatus(supervisor.patch(path, "{\"state\": \"reviewedBySupervisor\"}"), 200);
        assertThat(supervisor.get(path).json().path("state").asText()).isEqualTo("reviewedBySupervisor");
    }

    @Test
    void shouldGiveACallersRatingBackInTheDocumentedShape() {
        // Given
        Http pbx = new Http(deployment().url(), deployment().basic());
        Answer told = pbx.post("/client/801/quality_rate/", """
                {"call_uuid": "BF4643A0B90D11E98DA84B40F3DF0459", "extension_id": 27874, "rate": 5, "max_rate": 9,
                 "datetime": "2019-08-07 12:21:10"}""");
        assertStatus(told, 201);

        // When
        Answer listed = pbx.get(
                "/client/801/quality_rate/?start_datetime=2019-08-07%2012:00:00&end_datetime=2019-08-07%2013:00:00"
                        + "&extension_id=27874",
                "Scoreline-Read-After", told.header("Scoreline-Token"));

        // Then
        assertStatus(listed, 200);
        assertThat(listed.response().body())
                .isEqualTo("[{\"max_rate\":9,\"datetime\":\"2019-08-07 12:21:10\",\"rate\":5,\"extension_id\":27874,"
                        + "\"client_id\":801,\"call_uuid\":\"BF4643A0B90D11E98DA84B40F3DF0459\",\"id\":"
                        + told.json().path("id").asLong() + "}]");
    }

    @Test
    void shouldScoreAnswersOnceTheirQuestionnaireIsPublished() {
        // Given
        TwilioRestClient twilio = twilio();
        Http owner = new Http(deployment().url(), deployment().basic());
        FlexForm unknown = FlexForm.unknown(4);
        List<String> questions = unknown.questions();
        Assessments answer = unknown.answer(segment, questions.getFirst(), "no").create(twilio);
        questions.stream()
                .skip(1)
                .forEach(question -> unknown.answer(segment, question, "yes").create(twilio));
        String id = "FM" + answer.getAssessmentSid().substring(2, 22);
        JsonNode waiting = deployment()
                .eventually(
                        "the answers wait",
                        () -> owner.get("/v1/assessments/" + id).json(),
                        found -> found.path("version").asInt() == questions.size());
        assertThat(waiting.path("totals").isNull()).as(waiting.toString()).isTrue();

        // When
        assertStatus(owner.post("/api/mind/quality/scorecard", unknown.scorecard()), 201);

        // Then
        assertPercentage(id, 75);
    }

    @Test
    void shouldTieARatingToItsCallInAnyOrder() {
        // Given
        Http pbx = new Http(deployment().url(), deployment().basic());
        String call = "call-" + UUID.randomUUID();
        String rating = "{\"call_uuid\": \"%s\", \"extension_id\": 555, \"rate\": 4, \"max_rate\": 5}".formatted(call);
        Answer early = pbx.post("/client/801/quality_rate/", rating);

        // When
        Answer told = pbx.post(
                "/client/801/call_history/",
                "{\"call_uuid\": \"%s\", \"bridged_username\": \"alice\", \"extension_id\": 555}".formatted(call));
        Answer again = pbx.post("/client/801/quality_rate/", rating);

        // Then
        assertThat(List.of(early.status(), told.status(), again.status())).containsOnly(201);
        String after = again.header("Scoreline-Token");
        Answer known = pbx.get("/client/801/call_history/" + call, "Scoreline-Read-After", after);
        assertStatus(known, 200);
        assertThat(known.json().path("bridged_username").asText()).isEqualTo("alice");
        Answer listed = pbx.get("/client/801/quality_rate/?extension_id=555", "Scoreline-Read-After", after);
        assertThat(listed.json()
                        .valueStream()
                        .filter(each -> each.path("call_uuid").asText().equals(call)))
                .singleElement()
                .satisfies(each -> assertThat(each.path("id").asLong())
                        .isEqualTo(early.json().path("id").asLong()));
    }

    private void assertPercentage(String assessment, int expected) {
        Http owner = new Http(deployment().url(), deployment().basic());
        deployment()
                .eventually(
                        "it scores " + expected + " %",
                        () -> owner.get("/v1/assessments/" + assessment).json(),
                        found -> found.path("totals").path("percentage").asInt(-1) == expected);
    }

    private List<Assessments> answers(long pageSize) {
        List<Assessments> all = new ArrayList<>();
        Assessments.reader()
                .setSegmentId(segment)
                .setPageSize(pageSize)
                .read(twilio())
                .forEach(all::add);
        return all;
    }

    private TwilioRestClient twilio() {
        return TwilioClient.to(
                deployment().url(), deployment().account(), deployment().authToken());
    }

    private static void assertStatus(Answer answer, int expected) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(expected);
    }
}

package dev.scoreline.ingest.assessment;

import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Decisions;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.views.Entity;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class AnswerIntakeTest {

    private static final String PATH = "/v1/Insights/QualityManagement/Assessments";
    private static final String TAIL = "a".repeat(32);

    private final IngestBench bench = new IngestBench();

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static MockHttpServletRequestBuilder anAnswer() {
        return form(PATH)
                .param("CategorySid", "FY" + TAIL)
                .param("CategoryName", "Begrüßung")
                .param("SegmentId", "segment-1")
                .param("AgentId", "anna")
                .param("Offset", "6.985619")
                .param("MetricId", "GE" + TAIL)
                .param("MetricName", "Did she greet?")
                .param("AnswerText", "<b>Yes</b>")
                .param("AnswerId", "yes")
                .param("QuestionnaireSid", "GM" + TAIL);
    }

    @Test
    void shouldAnswerARecordedAnswerFromTheRequest() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(anAnswer());
        // Then
        JsonNode body = Json.of(response);
        String sid = body.path("assessment_sid").asString();
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(sid).matches("FM[0-9a-f]{32}");
        assertThat(body.path("offset").asString()).isEqualTo("6.985619");
        assertThat(body.path("weight").asString()).isEqualTo("1");
        assertThat(body.path("timestamp").asString()).isEqualTo("1772366400123");
        assertThat(body.path("answer_text").asString()).isEqualTo("<b>Yes</b>");
        assertThat(body.path("user_name").asString()).isEqualTo("Linda");
        assertThat(body.at("/assessment/questionnaire/question/category/name").asString())
                .isEqualTo("Begrüßung");
        assertThat(body.path("url").asString()).isEqualTo("http://localhost" + PATH + "/" + sid);
        assertThat(response.getHeader(WriteToken.HEADER)).isEqualTo(new WriteToken(Entity.ASSESSMENT, 3, 0).text());
    }

    @Test
    void shouldRecordWhoAnsweredWhatAndWhen() throws Exception {
        // When
        bench.send(anAnswer().param("CallUuid", "call-1").param("Surprise", "ignored"));
        // Then
        AssessmentFact fact = fact(0);
        assertThat(fact.getType()).isEqualTo("AnswerRecorded");
        assertThat(fact.getActor().getSubject()).isEqualTo("linda");
        assertThat(fact.getAcceptedAt()).isEqualTo(IngestBench.NOW);
        assertThat(fact.getAnswerRecorded().getAgentId()).isEqualTo("anna");
        assertThat(fact.getAnswerRecorded().getCallUuid()).isEqualTo("call-1");
        assertThat(fact.getAnswerRecorded().getAnswer().getAnswerSid()).startsWith(fact.getEntityId());
        assertThat(fact.getPersonal().getUserEmail()).isEqualTo("linda@example.com");
    }

    @Test
    void shouldGiveARepeatTheSameSidAndAnEventIdOfItsOwn() throws Exception {
        // When
        String first = Json.of(bench.send(anAnswer())).path("assessment_sid").asString();
        String again = Json.of(bench.send(anAnswer())).path("assessment_sid").asString();
        // Then
        assertThat(again).isEqualTo(first);
        assertThat(fact(1).getEventId()).isNotEqualTo(fact(0).getEventId());
        assertThat(fact(1).getBodyDigest()).isEqualTo(fact(0).getBodyDigest());
    }

    @Test
    void shouldGiveEveryEvaluatorAnAssessmentOfTheirOwn() throws Exception {
        // When
        bench.send(anAnswer());
        bench.as("otto").send(anAnswer());
        // Then
        assertThat(fact(1).getEntityId()).isNotEqualTo(fact(0).getEntityId());
    }

    @Test
    void shouldNameEveryFaultyFieldAndWriteNothing() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(form(PATH)
                .param("CategorySid", "FY123")
                .param("CategoryName", "n".repeat(1025))
                .param("SegmentId", "s".repeat(257))
                .param("AgentId", "anna", "berta")
                .param("Offset", "-1")
                .param("MetricId", "FY" + TAIL)
                .param("MetricName", " ")
                .param("AnswerText", "Yes")
                .param("AnswerId", "yes"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.of(response).path("code").asInt()).isEqualTo(20001);
        assertThat(Json.faultyFields(response))
                .containsExactlyInAnyOrder(
                        "CategorySid",
                        "CategoryName",
                        "SegmentId",
                        "AgentId",
                        "Offset",
                        "MetricId",
                        "MetricName",
                        "QuestionnaireSid");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldReadAnOffsetWithExponent() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(anAnswer().with(request -> {
            request.setParameter("Offset", "1.5E1");
            return request;
        }));
        // Then
        assertThat(Json.of(response).path("offset").asString()).isEqualTo("15");
    }

    @Test
    void shouldRefuseAnswersThatAreNoForms() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(post(PATH).contentType(MediaType.APPLICATION_JSON).content("{}"));
        // Then
        assertThat(response.getStatus()).isEqualTo(415);
    }

    @Test
    void shouldSayWhenTheLogCannotBeReached() throws Exception {
        // Given
        bench.log.thenFailing(Problem.unavailable("Not now", Duration.ofSeconds(1)));
        // When
        MockHttpServletResponse response = bench.send(anAnswer());
        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(Json.of(response).path("code").asInt()).isEqualTo(20503);
    }

    @Test
    void shouldCarryAWellFormedTraceOnly() throws Exception {
        // Given
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        // When
        bench.send(anAnswer().header("traceparent", parent).header("tracestate", "vendor=1"));
        bench.send(anAnswer().header("traceparent", "00-nonsense").header("tracestate", "vendor=1"));
        // Then
        assertThat(bench.log.lines().get(0).trace().parent()).isEqualTo(parent);
        assertThat(bench.log.lines().get(0).trace().state()).isEqualTo("vendor=1");
        assertThat(fact(0).getCorrelation()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(bench.log.lines().get(1).trace().parent()).isNull();
        assertThat(bench.log.lines().get(1).trace().state()).isNull();
    }

    @Test
    void shouldAnswerARevisionWithTheWholeAnswer() throws Exception {
        // Given
        String sid = Json.of(bench.send(anAnswer())).path("assessment_sid").asString();
        bench.log.thenScoring((line, token) -> {
            bench.views.write(Answered.state(fact(0), "Fair"));
            bench.views.write(Decisions.moved(line, token, null));
        });
        // When
        MockHttpServletResponse response = bench.send(aRevision(sid));
        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(Json.of(response).path("answer_text").asString()).isEqualTo("Fair");
        assertThat(Json.of(response).path("assessment_sid").asString()).isEqualTo(sid);
        assertThat(response.getHeader(WriteToken.HEADER)).isEqualTo(new WriteToken(Entity.ASSESSMENT, 3, 1).text());
        assertThat(fact(1).getEntityId()).isEqualTo(fact(0).getEntityId());
        assertThat(fact(1).getAnswerRevised().getAnswerSid()).isEqualTo(sid);
    }

    @Test
    void shouldNotFindAnAnswerThatScoringDoesNotKnow() throws Exception {
        // Given
        bench.log.thenScoring(
                (line, token) -> bench.views.write(Decisions.refused(line, token, RefusalCode.NOT_FOUND)));
        // When
        MockHttpServletResponse response = bench.send(aRevision("FM" + TAIL));
        // Then
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(Json.of(response).path("code").asInt()).isEqualTo(20404);
    }

    @Test
    void shouldNotFindWhatIsNoSid() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(aRevision("FM123"));
        // Then
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldHandOutTheTokenOfARevisionWhoseOutcomeIsLate() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(aRevision("FM" + TAIL));
        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getHeader(WriteToken.HEADER)).isEqualTo(new WriteToken(Entity.ASSESSMENT, 3, 0).text());
    }

    private static MockHttpServletRequestBuilder aRevision(String sid) {
        return form(PATH + "/" + sid)
                .param("Offset", "7")
                .param("AnswerText", "Fair")
                .param("AnswerId", "fair");
    }

    private AssessmentFact fact(int index) {
        return ((Line.OfAssessment) bench.log.lines().get(index)).fact();
    }
}

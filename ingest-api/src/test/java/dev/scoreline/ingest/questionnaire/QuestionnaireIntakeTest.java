package dev.scoreline.ingest.questionnaire;

import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.IngestBench;
import dev.scoreline.ingest.fixture.Decisions;
import dev.scoreline.ingest.fixture.Json;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.common.Fault;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.views.Views;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

class QuestionnaireIntakeTest {

    private static final String BASE = "/v1/Insights/QualityManagement/";
    private static final String TAIL = "b".repeat(32);

    private final IngestBench bench = new IngestBench();

    @BeforeEach
    void manageConfiguration() {
        bench.as("linda", Permission.MANAGE_SCORECARDS, Permission.DELETE_SCORECARD);
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(BASE + path).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    }

    private static MockHttpServletRequestBuilder aQuestion() {
        return form("Questions")
                .param("CategorySid", "FY" + TAIL)
                .param("Question", "Did she greet?")
                .param("AnswerSetId", "two-options")
                .param("AllowNa", "true");
    }

    private void scoringMakes(ConfigurationState state, String subject) {
        bench.log.thenScoring((line, token) -> {
            bench.views.write(new Views(List.of(), List.of(), List.of(), List.of(state), List.of()));
            bench.views.write(Decisions.moved(line, token, subject));
        });
    }

    @Test
    void shouldAnswerACategoryThatWasMade() throws Exception {
        // Given
        scoringMakes(Configured.category("FY" + TAIL, "Opening"), "category:FY" + TAIL);
        // When
        MockHttpServletResponse response = bench.send(form("Categories").param("Name", "Opening"));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(Json.of(response).path("category_sid").asString()).isEqualTo("FY" + TAIL);
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
        assertThat(fact(0).getCategoryCreated().getName()).isEqualTo("Opening");
    }

    @Test
    void shouldNameEqualCreationsAlike() throws Exception {
        // Given
        scoringMakes(Configured.category("FY" + TAIL, "Opening"), "category:FY" + TAIL);
        // When
        bench.send(form("Categories").param("Name", "Opening"));
        bench.send(form("Categories").param("Name", "Opening"));
        bench.send(form("Categories").param("Name", "Closing"));
        // Then
        assertThat(fact(1).getCreationId()).isEqualTo(fact(0).getCreationId());
        assertThat(fact(2).getCreationId()).isNotEqualTo(fact(0).getCreationId());
    }

    @Test
    void shouldAnswerAQuestionThatWasMade() throws Exception {
        // Given
        scoringMakes(Configured.question("GE" + TAIL, "FY" + TAIL), "question:GE" + TAIL);
        // When
        MockHttpServletResponse response = bench.send(aQuestion());
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(Json.of(response).path("question_sid").asString()).isEqualTo("GE" + TAIL);
        assertThat(fact(0).getQuestionCreated().getAllowNa()).isTrue();
    }

    @Test
    void shouldAnswerAQuestionnaireThatWasMadeAndIsActiveByDefault() throws Exception {
        // Given
        scoringMakes(Configured.questionnaire("GM" + TAIL), "questionnaire:GM" + TAIL);
        // When
        MockHttpServletResponse response =
                bench.send(form("Questionnaires").param("Name", "Calls").param("QuestionSids", "GE" + TAIL));
        // Then
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(Json.of(response).path("questionnaire_sid").asString()).isEqualTo("GM" + TAIL);
        assertThat(fact(0).getQuestionnaireCreated().getActive()).isTrue();
        assertThat(fact(0).getQuestionnaireCreated().getQuestionSids()).containsExactly("GE" + TAIL);
    }

    @Test
    void shouldAnswerAQuestionnaireThatWasChanged() throws Exception {
        // Given
        scoringMakes(Configured.questionnaire("GM" + TAIL), "questionnaire:GM" + TAIL);
        // When
        MockHttpServletResponse response =
                bench.send(form("Questionnaires/GM" + TAIL).param("Active", "false"));
        // Then
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(fact(0).getQuestionnaireUpdated().getActive()).isFalse();
        assertThat(fact(0).getQuestionnaireUpdated().getQuestionSids()).isNull();
    }

    @Test
    void shouldAnswerADeletionWithNothing() throws Exception {
        // Given
        scoringMakes(Configured.category("FY" + TAIL, "Opening"), "category:FY" + TAIL);
        // When
        MockHttpServletResponse response = bench.send(delete(BASE + "Categories/FY" + TAIL));
        // Then
        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
        assertThat(fact(0).getType()).isEqualTo("CategoryDeleted");
    }

    @Test
    void shouldRefuseWhoMayNotManage() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.as("otto").send(form("Categories").param("Name", "Opening"));
        // Then
        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(Json.of(response).path("code").asInt()).isEqualTo(20403);
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldRefuseToDeleteForWhoMayOnlyManage() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.as("otto", Permission.MANAGE_SCORECARDS).send(delete(BASE + "Questions/GE" + TAIL));
        // Then
        assertThat(response.getStatus()).isEqualTo(403);
    }

    @Test
    void shouldNameEveryFaultyFieldAndWriteNothing() throws Exception {
        // When
        MockHttpServletResponse response =
                bench.send(form("Questions").param("CategorySid", "12").param("AllowNa", "perhaps"));
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response))
                .containsExactlyInAnyOrder("CategorySid", "Question", "AnswerSetId", "AllowNa");
        assertThat(bench.log.lines()).isEmpty();
    }

    @Test
    void shouldNameTheFaultsThatScoringFound() throws Exception {
        // Given
        bench.log.thenScoring((line, token) -> bench.views.write(Decisions.refused(
                line, token, RefusalCode.INVALID, new Fault("AnswerSetId", "Expected an answer set, found none"))));
        // When
        MockHttpServletResponse response = bench.send(aQuestion());
        // Then
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(Json.faultyFields(response)).containsExactly("AnswerSetId");
    }

    @Test
    void shouldSayWhenTheOutcomeIsLate() throws Exception {
        // When
        MockHttpServletResponse response = bench.send(aQuestion());
        // Then
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("1");
        assertThat(response.getHeader(WriteToken.HEADER)).isNotNull();
    }

    private ConfigurationFact fact(int index) {
        return ((Line.OfConfiguration) bench.log.lines().get(index)).fact();
    }
}

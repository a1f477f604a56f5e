package dev.scoreline.api.flex;

import dev.scoreline.schemas.assessment.AnswerRecorded;
import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.GivenAnswer;
import dev.scoreline.schemas.assessment.PersonalAssessmentFact;
import dev.scoreline.schemas.comment.CommentFact;
import dev.scoreline.schemas.comment.CommentRecorded;
import dev.scoreline.schemas.comment.PersonalComment;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.ActorKind;
import dev.scoreline.schemas.common.Family;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class AcceptedBodyTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant AT = Instant.ofEpochMilli(1657329694199L);

    private final Links links = new Links(URI.create("https://qm.example.com/"));
    private final Actor actor = new Actor("linda", ActorKind.USER, List.of(), List.of());

    @Test
    void shouldWriteAnAnswerFromItsFactAlone() {
        // Given
        AssessmentFact fact = AssessmentFact.newBuilder()
                .setEventId("EV1")
                .setAccount("AC1")
                .setEntityId("FM1")
                .setNaturalKey("")
                .setAcceptedAt(AT)
                .setActor(actor)
                .setType("AnswerRecorded")
                .setBodyDigest("")
                .setZone("UTC")
                .setFamily(Family.FLEX)
                .setAnswerRecorded(new AnswerRecorded(
                        "linda",
                        "WK1",
                        "segment",
                        "GM1",
                        null,
                        new GivenAnswer("FM12", "FY1", "Training", "GE1", "Listening", "fair", "Fair", "6.985619")))
                .setPersonal(new PersonalAssessmentFact("Linda", null, List.of(), null, null, null, null))
                .build();

        // When
        String body = JSON.writeValueAsString(AssessmentBody.accepted(fact, null, links));

        // Then
        assertThat(body)
                .isEqualTo("{\"account_sid\":\"AC1\",\"assessment_sid\":\"FM12\",\"offset\":\"6.985619\","
                        + "\"report\":true,\"weight\":\"1\",\"agent_id\":\"WK1\",\"segment_id\":\"segment\","
                        + "\"user_name\":\"Linda\",\"user_email\":null,\"answer_text\":\"Fair\",\"answer_id\":\"fair\","
                        + "\"assessment\":{\"questionnaire\":{\"name\":null,\"questionnaire_sid\":\"GM1\","
                        + "\"question\":{\"name\":\"Listening\",\"question_sid\":\"GE1\","
                        + "\"category\":{\"name\":\"Training\",\"category_sid\":\"FY1\"}}}},"
                        + "\"timestamp\":\"1657329694199\","
                        + "\"url\":\"https://qm.example.com/v1/Insights/QualityManagement/Assessments/FM12\"}");
    }

    @Test
    void shouldWriteACommentFromItsFactAlone() {
        // Given
        CommentFact fact = CommentFact.newBuilder()
                .setEventId("EV1")
                .setAccount("AC1")
                .setEntityId("FM2")
                .setNaturalKey("")
                .setAcceptedAt(AT)
                .setActor(actor)
                .setType("CommentRecorded")
                .setCommentRecorded(new CommentRecorded("linda", "WK1", "segment", "good", "Good", "0.0"))
                .setPersonal(new PersonalComment("Linda", "linda@example.com", "well done"))
                .build();

        // When
        String body = JSON.writeValueAsString(CommentBody.accepted(fact, links));

        // Then
        assertThat(body)
                .isEqualTo("{\"account_sid\":\"AC1\",\"assessment_sid\":\"FM2\",\"offset\":\"0.0\",\"report\":true,"
                        + "\"weight\":\"1\",\"agent_id\":\"WK1\",\"segment_id\":\"segment\",\"user_name\":\"Linda\","
                        + "\"user_email\":\"linda@example.com\",\"comment\":{\"comment\":\"well done\","
                        + "\"category\":{\"name\":\"Good\",\"category_id\":\"good\"}},"
                        + "\"timestamp\":\"1657329694199\","
                        + "\"url\":\"https://qm.example.com/v1/Insights/QualityManagement/Assessments/Comments/FM2\"}");
    }
}

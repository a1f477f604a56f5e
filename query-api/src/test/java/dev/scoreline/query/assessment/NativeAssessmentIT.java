package dev.scoreline.query.assessment;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.Scorecards;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Family;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class NativeAssessmentIT {
    private static final String ONE = "/v1/assessments/";

    private final Scorecard scorecard = Scorecards.calls(7, 1, ScorecardState.ACTIVE);
    private final ContactCentre centre = TestServer.contactCentre().publish(scorecard, Family.MIND);
    private final Client auditor = TestServer.as(centre, "99", "qualityViewAssessmentAll");

    @Test
    void shouldShowAssessmentsOfBothFamilies() {
        // Given
        String mind = centre.open(scorecard, 23, 1, 7L);
        centre.publish(Scorecards.questionnaire(), Family.FLEX);
        String flex = centre.answer("linda", "WK1", "segment-1", 1, "yes").substring(0, 22);

        // When
        JsonNode ofMind = auditor.get(ONE + mind).json();
        JsonNode ofFlex = auditor.get(ONE + flex).json();

        // Then
        assertThat(ofMind.get("family").asString()).isEqualTo("mind");
        assertThat(ofMind.get("id").asString()).isEqualTo(mind);
        assertThat(ofFlex.get("family").asString()).isEqualTo("flex");
        assertThat(ofFlex.at("/totals/percentage").asInt()).isEqualTo(100);
        assertThat(ofFlex.at("/totals/outcome").asString()).isEqualTo("INCOMPLETE");
        assertThat(ofFlex.at("/scorecard").toString())
                .isEqualTo("{\"baseId\":5,\"revisionId\":51,\"revision\":1,\"amendment\":0}");
    }

    @Test
    void shouldTellEveryFactRefusalsIncludedNewestFirst() {
        // Given
        String id = centre.open(scorecard, 23, 1, 7L);
        centre.review(id);
        centre.score(id, 1, 3, "so");

        // When
        JsonNode history = auditor.get(ONE + id + "/history").json().get("history");

        // Then
        assertThat(Client.column(history, "type"))
                .containsExactly("AssessmentEdited", "AssessmentEdited", "AssessmentOpened");
        assertThat(Client.column(history, "outcome")).containsExactly("MOVED", "REFUSED", "MOVED");
        assertThat(history.at("/1/refusal/code").asString()).isEqualTo("ILLEGAL_TRANSITION");
        assertThat(history.at("/0/changes/0/field").asString()).isEqualTo("state");
        assertThat(history.at("/0/actor/subject").asString()).isEqualTo("12");
    }

    @Test
    void shouldServeHistoryInPagesWhileItGrows() {
        // Given
        String id = centre.open(scorecard, 23, 1, 7L);
        for (int i = 0; i < 9; i++) {
            centre.score(id, 1, i % 2 + 1, "round " + i);
        }
        List<String> versions = new ArrayList<>();

        // When
        for (String address = ONE + id + "/history?limit=4"; !address.isEmpty(); ) {
            JsonNode body = auditor.get(address).json();
            versions.addAll(Client.column(body.get("history"), "version"));
            centre.score(id, 2, 5, "meanwhile " + versions.size());
            address = body.get("next").asString("");
        }

        // Then
        assertThat(versions).containsExactly("10", "9", "8", "7", "6", "5", "4", "3", "2", "1");
    }

    @Test
    void shouldExplainHowANumberCameAbout() {
        // Given
        String id = centre.open(scorecard, 23, 1, 7L);
        centre.score(id, 1, 4, "so");
        centre.score(id, 2, 0, "forgot");

        // When
        JsonNode body = auditor.get(ONE + id + "/explanation").json();

        // Then
        assertThat(body.get("percentage").asInt()).isZero();
        assertThat(body.get("scorecardId").asLong()).isEqualTo(71);
        assertThat(body.get("steps").toString())
                .contains("Rules: POINTS")
                .contains("Criterion 1 of section 1 'Greeting'")
                .contains("Knock-out: criterion 2 has the lowest value of its scale; section 1 counts 0")
                .contains("Points: 0 scored of 10 decided");
    }

    @Test
    void shouldExplainWhatIsKeptAndNotScored() {
        // Given
        centre.publish(Scorecards.questionnaire(), Family.FLEX);
        centre.answer("linda", "WK1", "segment-1", 2, "no");
        String id = centre.answer("linda", "WK1", "segment-1", 1, "maybe").substring(0, 22);

        // When
        JsonNode body = auditor.get(ONE + id + "/explanation").json();

        // Then
        assertThat(body.get("notScored").toString())
                .isEqualTo("[{\"criterionId\":1,\"why\":\"Expected one of the answers 'yes', 'no', 'na',"
                        + " found 'maybe'\"}]");
        assertThat(body.get("percentage").asInt()).isZero();
    }

    @Test
    void shouldSayWhatAnAssessmentWaitsFor() {
        // Given
        String id = centre.answer("linda", "WK1", "segment-1", 1, "yes").substring(0, 22);

        // When
        JsonNode body = auditor.get(ONE + id + "/explanation").json();

        // Then
        assertThat(body.get("scorecardId").isNull()).isTrue();
        assertThat(body.get("steps").toString()).contains("Waits for a scorecard");
    }

    @Test
    void shouldShowTheirWorkToEvaluatorsAndToNobodyElse() {
        // Given
        String id = centre.answer("linda", "WK1", "segment-1", 1, "yes").substring(0, 22);

        // When
        int evaluator = TestServer.as(centre, "linda").get(ONE + id).status();
        int colleague =
                TestServer.as(centre, "martin").get(ONE + id + "/history").status();
        int foreign = TestServer.as(TestServer.contactCentre(), "linda")
                .get(ONE + id + "/explanation")
                .status();

        // Then
        assertThat(evaluator).isEqualTo(200);
        assertThat(colleague).isEqualTo(403);
        assertThat(foreign).isEqualTo(404);
    }
}

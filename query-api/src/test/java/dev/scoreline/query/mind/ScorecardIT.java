package dev.scoreline.query.mind;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.Scorecards;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Family;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class ScorecardIT {
    private static final String LIST = "/api/mind/quality/scorecard";

    private final ContactCentre centre = TestServer.contactCentre()
            .publish(Scorecards.calls(7, 1, ScorecardState.ACTIVE), Family.MIND)
            .publish(Scorecards.calls(7, 2, ScorecardState.DRAFT), Family.MIND)
            .publish(Scorecards.calls(8, 1, ScorecardState.DELETED), Family.MIND)
            .publish(Scorecards.questionnaire(), Family.FLEX);
    private final Client anybody = TestServer.as(centre, "23");

    @Test
    void shouldListTheLatestRevisionOfEach() {
        // When
        JsonNode body = anybody.get(LIST).json();

        // Then
        assertThat(Client.column(body.get("scorecards"), "id")).containsExactly("72");
        assertThat(body.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void shouldListTheLatestRevisionInAState() {
        // When
        JsonNode active = anybody.get(LIST + "?state=active").json();
        JsonNode deleted = anybody.get(LIST + "?state=deleted").json();

        // Then
        assertThat(Client.column(active.get("scorecards"), "id")).containsExactly("71");
        assertThat(Client.column(deleted.get("scorecards"), "id")).containsExactly("81");
    }

    @Test
    void shouldShowARevisionWithAllItsKeys() {
        // When
        JsonNode body = anybody.get(LIST + "/71").json();

        // Then
        assertThat(body.get("assignment").isNull()).isTrue();
        assertThat(body.at("/policy").toString())
                .isEqualTo("{\"method\":\"POINTS\",\"notApplicable\":\"EXCLUDE\",\"unscored\":\"TOTAL_MAX\","
                        + "\"knockOut\":\"ZERO\",\"criticalThreshold\":null,\"passMark\":null,\"bands\":[]}");
        assertThat(body.at("/categories/0/criteria/0").toString())
                .isEqualTo("{\"id\":1,\"externalSid\":null,\"label\":\"Greeting\",\"description\":null,\"order\":1,"
                        + "\"maxPoints\":5,\"scoringType\":\"numericScale\",\"step\":0.5,\"answers\":null,"
                        + "\"min\":null,\"max\":null,\"weight\":null,\"allowNa\":true,\"bonus\":false,"
                        + "\"autoGenerateByAi\":true,\"assessmentPrompt\":null,\"makeOrBreakForCategory\":false,"
                        + "\"makeOrBreakForAssessment\":false}");
        assertThat(body.at("/categories/0/criteria/1/makeOrBreakForCategory").asBoolean())
                .isTrue();
    }

    @Test
    void shouldNotFindAScorecardOfNobody() {
        // When
        int unknown = anybody.get(LIST + "/4711").status();
        int foreign = TestServer.as(TestServer.contactCentre(), "23")
                .get(LIST + "/71")
                .status();

        // Then
        assertThat(unknown).isEqualTo(404);
        assertThat(foreign).isEqualTo(404);
    }

    @Test
    void shouldRefuseAStateThatDoesNotExist() {
        // When
        Client.Answer answer = anybody.get(LIST + "?state=open");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("draft, active, retired or deleted");
    }
}

package dev.scoreline.query.mind;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.Scorecards;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Family;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentListIT {
    private static final String LIST = "/api/mind/quality/assessment";

    private final Scorecard calls = Scorecards.calls(7, 1, ScorecardState.ACTIVE);
    private final Scorecard mails = Scorecards.calls(8, 1, ScorecardState.ACTIVE);
    private final ContactCentre centre = TestServer.contactCentre()
            .publish(calls, Family.MIND)
            .publish(mails, Family.MIND)
            .at(Instant.now().minus(1, ChronoUnit.DAYS));
    private final Client auditor = TestServer.as(centre, "99", "qualityViewAssessmentAll");

    @Test
    void shouldListNewestFirstInTheSummaryFormat() {
        // Given
        String older = centre.open(calls, 23, 1, 7L);
        String newer = centre.open(calls, 24, 2, 7L);

        // When
        JsonNode body = auditor.get(LIST).json();

        // Then
        assertThat(ids(body)).containsExactly(newer, older);
        assertThat(body.get("total").asInt()).isEqualTo(2);
        assertThat(body.at("/assessments/0").propertyNames())
                .containsExactly(
                        "id",
                        "scorecardId",
                        "scorecardBaseId",
                        "state",
                        "assessedUser",
                        "assessedByUser",
                        "ticketId",
                        "worklogId",
                        "createdAt",
                        "modifiedAt",
                        "aiSummary",
                        "totals",
                        "canEdit");
    }

    @Test
    void shouldLeaveOutOtherFamiliesAndWhatIsDeletedUnlessAskedFor() {
        // Given
        String kept = centre.open(calls, 23, 1, null);
        String deleted = centre.open(calls, 23, 2, null);
        centre.delete(deleted);
        centre.answer("linda", "23", "segment-1", 1, "yes");

        // When
        JsonNode plain = auditor.get(LIST).json();
        JsonNode asked = auditor.get(LIST + "?state=deleted,unprocessed").json();

        // Then
        assertThat(ids(plain)).containsExactly(kept);
        assertThat(plain.get("total").asInt()).isEqualTo(1);
        assertThat(ids(asked)).containsExactly(deleted, kept);
    }

    @Test
    void shouldCombineEveryFilterAndCountExactly() {
        // Given
        String wanted = centre.open(calls, 23, 1, 7L);
        centre.open(mails, 23, 2, 7L);
        centre.open(calls, 23, 3, 8L);
        centre.open(calls, 24, 4, 7L);
        centre.score(centre.open(calls, 23, 5, 7L), 1, 3, "so");

        // When
        JsonNode body = auditor.get(
                        LIST + "?assessedUserId=23&assessedTeamId=7&scorecardId=7&state=unprocessed&limit=1")
                .json();

        // Then
        assertThat(ids(body)).containsExactly(wanted);
        assertThat(body.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void shouldCutPagesOutOfTheWholeAndCountTheWhole() {
        // Given
        List<String> newestFirst = new ArrayList<>();
        for (int ticket = 0; ticket < 7; ticket++) {
            newestFirst.add(0, centre.open(calls, 23, ticket, null));
        }

        // When
        JsonNode body = auditor.get(LIST + "?limit=3&offset=2").json();
        JsonNode beyond = auditor.get(LIST + "?limit=3&offset=7").json();

        // Then
        assertThat(ids(body)).isEqualTo(newestFirst.subList(2, 5));
        assertThat(body.get("total").asInt()).isEqualTo(7);
        assertThat(ids(beyond)).isEmpty();
        assertThat(beyond.get("total").asInt()).isEqualTo(7);
    }

    @Test
    void shouldGoByTheDaysOfTheAccountsZone() {
        // Given
        String first = centre.at(Instant.parse("2026-03-10T22:59:00Z")).open(calls, 23, 1, null);
        String second = centre.at(Instant.parse("2026-03-10T23:01:00Z")).open(calls, 23, 2, null);

        // When
        JsonNode tenth = auditor.get(LIST + "?from=2026-03-10&to=2026-03-10").json();
        JsonNode eleventh = auditor.get(LIST + "?from=2026-03-11&to=2026-03-11").json();

        // Then
        assertThat(ids(tenth)).containsExactly(first);
        assertThat(ids(eleventh)).containsExactly(second);
    }

    @Test
    void shouldGoBackThirtyDaysUnlessToldOtherwise() {
        // Given
        Instant now = Instant.now();
        String old = centre.at(now.minus(31, ChronoUnit.DAYS)).open(calls, 23, 1, null);
        String recent = centre.at(now.minus(29, ChronoUnit.DAYS)).open(calls, 23, 2, null);

        // When
        JsonNode plain = auditor.get(LIST).json();
        JsonNode longer = auditor.get(LIST + "?lastDays=40").json();

        // Then
        assertThat(ids(plain)).containsExactly(recent);
        assertThat(ids(longer)).containsExactly(recent, old);
    }

    @Test
    void shouldShowTeamsAndOneselfEachAssessmentOnce() {
        // Given
        String ofTeam = centre.open(calls, 24, 1, 7L);
        String own = reviewed(centre.open(calls, 23, 2, 9L));
        String ownOfTeam = reviewed(centre.open(calls, 23, 3, 8L));
        centre.open(calls, 23, 4, 9L);
        reviewed(centre.open(calls, 25, 5, 9L));
        Client lead = TestServer.as(
                centre, "23", List.of(7L, 8L), "qualityViewAssessmentTeamMate", "qualityViewAssessmentOwn");

        // When
        JsonNode body = lead.get(LIST).json();
        JsonNode ofAnAgent = lead.get(LIST + "?assessedUserId=24").json();

        // Then
        assertThat(ids(body)).containsExactly(ownOfTeam, own, ofTeam);
        assertThat(body.get("total").asInt()).isEqualTo(3);
        assertThat(ids(ofAnAgent)).containsExactly(ofTeam);
    }

    @Test
    void shouldRefuseWhatIsOutsideOnesAudience() {
        // Given
        Client nobody = TestServer.as(centre, "23");
        Client agent = TestServer.as(centre, "23", "qualityViewAssessmentOwn");
        Client lead = TestServer.as(centre, "23", List.of(7L), "qualityViewAssessmentTeamMate");

        // When
        List<Client.Answer> answers =
                List.of(nobody.get(LIST), agent.get(LIST + "?assessedUserId=24"), lead.get(LIST + "?assessedTeamId=8"));

        // Then
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(403));
        assertThat(agent.get(LIST + "?assessedUserId=23").status()).isEqualTo(200);
    }

    @Test
    void shouldNameEveryFaultyFilter() {
        // When
        Client.Answer answer =
                auditor.get(LIST + "?state=open&assessedUserId=x&from=2026-13-01&limit=501&offset=-1&lastDays=0");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(Client.column(answer.json().get("errors"), "field"))
                .containsExactlyInAnyOrder("state", "assessedUserId", "from", "limit", "offset", "lastDays");
    }

    private String reviewed(String id) {
        centre.score(id, 1, 3, "so");
        centre.review(id);
        return id;
    }

    private static List<String> ids(JsonNode body) {
        return Client.column(body.get("assessments"), "id");
    }
}

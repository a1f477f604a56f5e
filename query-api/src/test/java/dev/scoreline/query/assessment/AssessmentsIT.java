package dev.scoreline.query.assessment;

import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.Scorecards;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class AssessmentsIT {

    private static final String LIST = "/v1/assessments";
    private static final Instant MORNING = Instant.parse("2026-03-10T08:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-03-11T08:00:00Z");

    private final Scorecard calls = Scorecards.calls(7, 1, ScorecardState.ACTIVE);
    private final Scorecard mails = Scorecards.calls(8, 1, ScorecardState.ACTIVE);
    private final ContactCentre centre = TestServer.contactCentre()
            .publish(calls, Family.MIND)
            .publish(mails, Family.MIND)
            .publish(Scorecards.questionnaire(), Family.FLEX);
    private final Client auditor = TestServer.as(centre, "99", "qualityViewAssessmentAll");

    /** One of each kind, each by a name, so that a table can say what a filter finds. */
    private Map<String, String> everyKind() {
        centre.at(MORNING);
        String open = centre.open(calls, 23, 1, 7L);
        String half = centre.open(mails, 23, 2, 8L);
        centre.score(half, 1, 3, "so");
        centre.score(half, 2, 5, "so");
        String reviewed = centre.open(calls, 24, 3, 7L);
        centre.score(reviewed, 1, 5, "so");
        centre.score(reviewed, 2, 5, "so");
        centre.review(reviewed);
        String deleted = centre.open(calls, 23, 4, 7L);
        centre.delete(deleted);
        String answered = centre.answer("linda", "WK1", "segment-1", 1, "yes").substring(0, 22);
        String waiting =
                centre.at(NEXT_DAY).answer("12", "23", "segment 2&x", 1, "no").substring(0, 22);
        return Map.of(
                "open",
                open,
                "half",
                half,
                "reviewed",
                reviewed,
                "deleted",
                deleted,
                "answered",
                answered,
                "late",
                waiting);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | late answered reviewed half open
            agent=23                              | late half open
            agent=23&team=7                       | open
            team=7                                | reviewed open
            segment=segment-1                     | answered
            segment=segment+2%26x                 | late
            scorecard=8                           | half
            scorecard=7&state=deleted,unprocessed | deleted open
            questionnaire=GMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | late answered
            questionnaire=GM0                     | ''
            evaluator=linda                       | answered
            evaluator=12                          | late reviewed half
            state=reviewedBySupervisor            | reviewed
            percentage=80-100                     | answered reviewed half
            percentage=80-80                      | half
            percentage=0-79.99                    | late
            percentage=0-79.99&state=unprocessed  | ''
            band=good                             | ''
            to=2026-03-10                         | answered reviewed half open
            from=2026-03-11                       | late
            from=2026-03-10T08:00:00.002Z&to=2026-03-10T08:00:00.003Z | half
            from=2026-03-10T09:00:00%2B01:00&agent=24 | reviewed
            """)
    void shouldFindWhatTheFiltersSay(String query, String expected) {
        // Given
        Map<String, String> ids = everyKind();

        // When
        JsonNode found =
                auditor.get(LIST + (query.isEmpty() ? "" : "?" + query)).json();

        // Then
        List<String> wanted = expected.isEmpty()
                ? List.of()
                : List.of(expected.split(" ")).stream().map(ids::get).toList();
        assertThat(Client.column(found.get("assessments"), "id")).isEqualTo(wanted);
        assertThat(found.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /v1/assessments?agnet=23                                | agnet
            /v1/assessments?team=blue&scorecard=1.5&state=open      | team scorecard state
            /v1/assessments?state=unprocessed,,deleted              | state
            /v1/assessments?percentage=50                           | percentage
            /v1/assessments?percentage=60-50&limit=0&from=yesterday | percentage limit from
            /v1/assessments?percentage=-5-50                        | percentage
            /v1/assessments?from=2026-03-02&to=2026-03-01           | to
            /v1/assessments?from=2026-03-01T12:00:00                | from
            /v1/assessments?agent=                                  | agent
            /v1/assessments?agent=23&agent=24                       | agent
            /v1/assessments?limit=501                               | limit
            /v1/assessments?page_token=made-up                      | page_token
            /v1/assessments?asOf=2026-03-01T12:00:00Z               | asOf
            /v1/assessments/ID?asOf=2026-03-01                      | asOf
            /v1/assessments/ID?asof=2026-03-01T12:00:00Z            | asof
            /v1/assessments/ID/history?limit=0&page=2               | limit page
            /v1/assessments/ID/explanation?asOf=2026-03-01T12:00:00Z | asOf
            /v1/profiles?name=enneo                                 | name
            """)
    void shouldNameEveryFaultyParameter(String path, String fields) {
        // Given
        String id = centre.open(calls, 23, 1, 7L);

        // When
        Client.Answer answer = auditor.get(path.replace("ID", id));

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Client.column(answer.json().get("errors"), "field")).containsExactlyInAnyOrder(fields.split(" "));
        assertThat(Client.column(answer.json().get("errors"), "message"))
                .allSatisfy(message -> assertThat(message).startsWith("Expected "));
    }

    @Test
    void shouldServePagesWhileNewOnesArrive() {
        // Given
        List<String> newestFirst = new ArrayList<>();
        for (int ticket = 0; ticket < 11; ticket++) {
            newestFirst.add(0, centre.open(calls, 23, ticket, 7L));
        }
        List<String> seen = new ArrayList<>();

        // When
        for (String address = LIST + "?limit=3&agent=23"; !address.isEmpty(); ) {
            JsonNode page = auditor.get(address).json();
            assertThat(page.get("assessments").size()).isLessThanOrEqualTo(3);
            seen.addAll(Client.column(page.get("assessments"), "id"));
            centre.open(calls, 23, 100 + seen.size(), 7L);
            address = page.get("next").asString("");
        }

        // Then
        assertThat(seen).isEqualTo(newestFirst);
    }

    @Test
    void shouldRefuseATokenOfAnotherFilter() {
        // Given
        for (int ticket = 0; ticket < 3; ticket++) {
            centre.open(calls, 23, ticket, 7L);
        }
        String next = auditor.get(LIST + "?limit=1&agent=23").json().get("next").asString();

        // When
        Client.Answer widened = auditor.get(next.replace("agent=23", "team=7"));
        Client.Answer foreign = TestServer.as(TestServer.contactCentre(), "99", "qualityViewAssessmentAll")
                .get(next);

        // Then
        assertThat(widened.status()).isEqualTo(400);
        assertThat(foreign.status()).isEqualTo(400);
    }

    @Test
    void shouldEndAPageEarlyRatherThanLookAtEverything() {
        // Given
        String wanted = centre.open(mails, 23, 0, 7L);
        for (int ticket = 1; ticket <= MergedRows.MOST_LOOKED_AT; ticket++) {
            centre.open(calls, 23, ticket, 7L);
        }

        // When
        JsonNode first = auditor.get(LIST + "?agent=23&scorecard=8").json();
        JsonNode second = auditor.get(first.get("next").asString()).json();

        // Then
        assertThat(first.get("assessments").isEmpty()).isTrue();
        assertThat(Client.column(second.get("assessments"), "id")).containsExactly(wanted);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linda | ''                                            | ''             | answered
            12    | ''                                            | ''             | late reviewed half
            24    | qualityViewAssessmentOwn                      | ''             | reviewed
            23    | qualityViewAssessmentOwn                      | ''             | ''
            5     | qualityViewAssessmentTeamMate                 | ''             | reviewed open
            24    | qualityViewAssessmentOwn,qualityViewAssessmentTeamMate | ''    | reviewed open
            5     | qualityViewAssessmentTeamMate                 | agent=23       | open
            5     | qualityViewAssessmentTeamMate                 | scorecard=7&state=deleted | deleted
            5     | qualityDoAssessmentsAll                       | ''             | late answered reviewed half open
            linda | qualityViewAssessmentTeamMate                 | ''             | answered reviewed open
            """)
    void shouldListWhatEachMayFetch(String subject, String permissions, String query, String expected) {
        // Given
        Map<String, String> ids = everyKind();
        Client client = permissions.isEmpty()
                ? TestServer.as(centre, subject)
                : TestServer.as(centre, subject, List.of(7L), permissions.split(","));

        // When
        JsonNode found = client.get(LIST + (query.isEmpty() ? "" : "?" + query)).json();

        // Then
        List<String> listed = Client.column(found.get("assessments"), "id");
        assertThat(listed)
                .isEqualTo(
                        expected.isEmpty()
                                ? List.of()
                                : List.of(expected.split(" ")).stream()
                                        .map(ids::get)
                                        .toList());
        assertThat(listed)
                .allSatisfy(
                        id -> assertThat(client.get(LIST + "/" + id).status()).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linda | ''                            | evaluator=martin
            5     | qualityViewAssessmentTeamMate | team=8&evaluator=12
            24    | qualityViewAssessmentOwn      | agent=23&evaluator=12
            """)
    void shouldRefuseWhoAsksForOthersOnly(String subject, String permissions, String query) {
        // Given
        Client client = permissions.isEmpty()
                ? TestServer.as(centre, subject)
                : TestServer.as(centre, subject, List.of(7L), permissions.split(","));

        // When
        Client.Answer answer = client.get(LIST + "?" + query);

        // Then
        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void shouldShowNothingOfAnotherAccount() {
        // Given
        everyKind();
        Client foreigner = TestServer.as(TestServer.contactCentre(), "linda", "qualityViewAssessmentAll");

        // When
        JsonNode found = foreigner.get(LIST + "?evaluator=linda").json();

        // Then
        assertThat(found.get("assessments").isEmpty()).isTrue();
    }

    @Test
    void shouldListTheProfilesWithTheirPolicies() {
        // When
        JsonNode profiles =
                TestServer.as(centre, "linda").get("/v1/profiles").json().get("profiles");

        // Then
        assertThat(Client.column(profiles, "name"))
                .containsExactly(
                        "enneo",
                        "twilio",
                        "genesys",
                        "genesys-legacy",
                        "zendesk",
                        "maestroqa",
                        "maestroqa-weighted",
                        "connect-section",
                        "connect-question");
        assertThat(profiles.at("/4/policy").toString())
                .isEqualTo("{\"method\":\"SECTION_WEIGHTS\",\"notApplicable\":\"EXCLUDE\",\"unscored\":\"USED_MAX\","
                        + "\"knockOut\":\"ZERO\",\"criticalThreshold\":50,\"passMark\":80,\"bands\":[]}");
    }
}

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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class AsOfIT {

    private static final String ONE = "/v1/assessments/";
    private static final Instant START = Instant.parse("2026-03-10T08:00:00Z");

    private final Scorecard scorecard = Scorecards.calls(7, 1, ScorecardState.ACTIVE);
    private final ContactCentre centre =
            TestServer.contactCentre().publish(scorecard, Family.MIND).publish(Scorecards.questionnaire(), Family.FLEX);
    private final Client auditor = TestServer.as(centre, "99", "qualityViewAssessmentAll");

    private JsonNode asOf(String id, Instant time) {
        return auditor.get(ONE + id + "?asOf=" + time).json();
    }

    @Test
    void shouldShowEveryStateThereEverWas() {
        // Given
        Random random = new Random(20260310);
        String id = centre.at(START).open(scorecard, 23, 1, 7L);
        List<JsonNode> states = new ArrayList<>(List.of(auditor.get(ONE + id).json()));
        for (int minute = 1; minute <= 250; minute++) {
            centre.at(START.plusSeconds(60L * minute));
            centre.score(id, 1, random.nextInt(6), "round " + minute);
            states.add(auditor.get(ONE + id).json());
        }

        // When
        List<JsonNode> found = new ArrayList<>();
        for (int minute = 0; minute <= 250; minute++) {
            found.add(asOf(id, START.plusSeconds(60L * minute + 30)));
        }

        // Then
        assertThat(found).isEqualTo(states);
    }

    @Test
    void shouldCountAChangeFromTheMomentItWasAccepted() {
        // Given
        String id = centre.at(START).open(scorecard, 23, 1, 7L);
        centre.at(START.plusSeconds(60)).score(id, 1, 3, "so");
        Instant changed = START.plusSeconds(60).plusMillis(1);

        // When
        JsonNode before = asOf(id, changed.minusMillis(1));
        JsonNode then = asOf(id, changed);

        // Then
        assertThat(before.get("state").asString()).isEqualTo("unprocessed");
        assertThat(then.get("state").asString()).isEqualTo("reviewOngoing");
    }

    @Test
    void shouldShowWhatWasAnsweredBeforeItWasRevised() {
        // Given
        centre.at(START).answer("linda", "WK1", "segment-1", 1, "yes");
        String id = centre.at(START.plusSeconds(60))
                .answer("linda", "WK1", "segment-1", 1, "no")
                .substring(0, 22);

        // When
        JsonNode before = asOf(id, START.plusSeconds(30));

        // Then
        assertThat(before.at("/totals/percentage").asInt()).isEqualTo(100);
        assertThat(auditor.get(ONE + id).json().at("/totals/percentage").asInt())
                .isZero();
    }

    @Test
    void shouldPassOverWhatWasRefused() {
        // Given
        String id = centre.at(START).open(scorecard, 23, 1, 7L);
        centre.at(START.plusSeconds(60)).review(id);
        centre.at(START.plusSeconds(120)).score(id, 1, 3, "so");

        // When
        JsonNode between = asOf(id, START.plusSeconds(90));

        // Then
        assertThat(between.get("version").asLong()).isEqualTo(1);
    }

    @Test
    void shouldKnowNothingOfATimeBefore() {
        // Given
        String id = centre.at(START).open(scorecard, 23, 1, 7L);

        // When
        Client.Answer answer = auditor.get(ONE + id + "?asOf=2026-03-10T08:00:00Z");

        // Then
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").asString()).contains("2026-03-10T08:00:00.001Z");
    }

    @Test
    void shouldShowADeletedOneAsItWas() {
        // Given
        String id = centre.at(START).open(scorecard, 23, 1, 7L);
        centre.at(START.plusSeconds(60)).delete(id);

        // When
        JsonNode before = asOf(id, START.plusSeconds(30));

        // Then
        assertThat(before.get("state").asString()).isEqualTo("unprocessed");
        assertThat(before.get("deletedAt").isNull()).isTrue();
    }

    @Test
    void shouldShowTheAssessedNothingOfATimeBeforeTheReview() {
        // Given
        String id = centre.at(START).open(scorecard, 23, 1, 7L);
        centre.at(START.plusSeconds(60)).score(id, 1, 3, "so");
        centre.at(START.plusSeconds(120)).review(id);
        Client assessed = TestServer.as(centre, "23", "qualityViewAssessmentOwn");

        // When
        int now = assessed.get(ONE + id).status();
        int reviewed =
                assessed.get(ONE + id + "?asOf=" + START.plusSeconds(150)).status();
        int before = assessed.get(ONE + id + "?asOf=" + START.plusSeconds(90)).status();

        // Then
        assertThat(now).isEqualTo(200);
        assertThat(reviewed).isEqualTo(200);
        assertThat(before).isEqualTo(403);
    }

    @Test
    void shouldHaveAnETagOnlyAsItStandsNow() {
        // Given
        String id = centre.at(START).open(scorecard, 23, 1, 7L);
        centre.at(START.plusSeconds(60)).score(id, 1, 3, "so");

        // When
        Client.Answer now = auditor.get(ONE + id);
        Client.Answer past = auditor.get(ONE + id + "?asOf=" + START.plusSeconds(30));

        // Then
        assertThat(now.header("ETag")).isEqualTo("\"2\"");
        assertThat(past.header("ETag")).isNull();
    }
}

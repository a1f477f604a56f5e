package dev.scoreline.query;

import dev.scoreline.api.token.WriteToken;
import dev.scoreline.query.fixture.Client;
import dev.scoreline.query.fixture.ContactCentre;
import dev.scoreline.query.fixture.Scorecards;
import dev.scoreline.query.fixture.TestServer;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Family;
import dev.scoreline.views.Entity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

class ReadAfterIT {
    private static final long NEVER = 1_000_000;

    private final Scorecard scorecard = Scorecards.calls(7, 1, ScorecardState.ACTIVE);
    private final ContactCentre centre = TestServer.contactCentre().publish(scorecard, Family.MIND);
    private final Client auditor = TestServer.as(centre, "99", "qualityViewAssessmentAll");

    @Test
    void shouldServeAWriteThatIsVisibleAlready() {
        // Given
        String id = centre.open(scorecard, 23, 1, null);
        long offset = centre.score(id, 1, 3, "so");

        // When
        Client.Answer answer = auditor.get("/api/mind/quality/assessment/" + id, after(offset));

        // Then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    }

    @Test
    void shouldWaitForAWriteThatComes() throws Exception {
        // Given
        String id = centre.open(scorecard, 23, 1, null);
        long next = centre.score(id, 1, 3, "so") + 300;

        // When
        CompletableFuture<Client.Answer> answer =
                CompletableFuture.supplyAsync(() -> auditor.get("/api/mind/quality/assessment/" + id, after(next)));
        long reached = 0;
        while (reached < next) {
            reached = centre.score(id, 1, reached % 2 + 1, "again");
        }

        // Then
        assertThat(answer.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        assertThat(answer.get()
                        .json()
                        .get("editingHistory")
                        .get(0)
                        .get("version")
                        .asLong())
                .isGreaterThanOrEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/Insights/QualityManagement/Assessments",
                "/v1/Insights/QualityManagement/Assessments/Comments",
                "/v1/Insights/QualityManagement/Questionnaires",
                "/v1/Insights/QualityManagement/Settings/AnswerSets",
                "/api/mind/quality/scorecard",
                "/api/mind/quality/assessment",
                "/client/850/quality_rate/",
                "/v1/assessments/1/history"
            })
    void shouldNeverServeAStaleAnswer(String address) {
        // Given
        TestServer.map(850, centre);

        // When
        Client.Answer answer = auditor.get(address, after(NEVER));

        // Then
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void shouldRefuseATokenThatNobodyHandedOut() {
        // When
        Client.Answer answer = auditor.get("/api/mind/quality/assessment", WriteToken.READ_AFTER, "yesterday");

        // Then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(WriteToken.READ_AFTER);
    }

    private String[] after(long offset) {
        return new String[] {WriteToken.READ_AFTER, new WriteToken(Entity.ASSESSMENT, centre.partition(), offset).text()
        };
    }
}

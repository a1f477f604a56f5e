package dev.scoreline.systemtests.story;

import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/** The documented scorecard of the Mind API: four criteria whose maxima are 25 together. */
public record MindForm(long scorecard, List<Long> criteria) {

    private static final String SCORECARD = """
            {"name": "Service", "categories": [{"label": "Opening", "criteria": [
              {"label": "Greeting", "maxPoints": 5, "scoringType": "numericScale"},
              {"label": "Right person", "maxPoints": 7, "scoringType": "numericScale"},
              {"label": "Solution", "maxPoints": 10, "scoringType": "numericScale"},
              {"label": "Farewell", "maxPoints": 3, "scoringType": "numericScale"}]}]}""";

    public static MindForm publish(Http owner) {
        Answer published = owner.post("/api/mind/quality/scorecard", SCORECARD);
        assertThat(published.status()).as(published.toString()).isEqualTo(201);
        List<Long> criteria = published
                .json()
                .path("categories")
                .path(0)
                .path("criteria")
                .valueStream()
                .map(criterion -> criterion.path("id").asLong())
                .toList();
        return new MindForm(published.json().path("id").asLong(), criteria);
    }

    /** Returns the new assessment's path. */
    public String open(Http supervisor, String idempotencyKey) {
        Answer opened = supervisor.post(
                "/api/mind/quality/assessment",
                "{\"scorecardId\": %d, \"assessedUser\": 23, \"ticketId\": 77}".formatted(scorecard),
                "Idempotency-Key",
                idempotencyKey);
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return "/api/mind/quality/assessment/" + opened.json().path("id").asLong();
    }

    public String aiReport(int... scores) {
        return "{\"status\": \"completed\", \"aiRunId\": \"run-1\", \"aiSummary\": \"Good call\", \"criteria\": "
                + scored(scores) + "}";
    }

    public String scores(int... scores) {
        return "{\"criteria\": " + scored(scores) + "}";
    }

    private String scored(int... scores) {
        return IntStream.range(0, scores.length)
                .mapToObj(n -> "{\"criterionId\": %d, \"score\": %d}".formatted(criteria.get(n), scores[n]))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}

package dev.scoreline.systemtests.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.http.TwilioRestClient;
import dev.scoreline.systemtests.clients.Http;
import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.clients.TwilioClient;
import dev.scoreline.systemtests.running.Scoreline;
import dev.scoreline.systemtests.story.FlexForm;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The table, the stores and their changelogs are gone; the facts are all that is left, and all that is needed. */
class ReplayIT {

    private static final long SEED = 20_261_121;
    private static final int CONTACTS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void shouldMakeTheSameViewsOutOfTheSameFacts() {
        try (Scoreline scoreline = Scoreline.start()) {
            // Given
            scoreline.run("demo", "--seed", Long.toString(SEED), "--contacts", Integer.toString(CONTACTS));
            changeWhatStands(scoreline);
            answerBeforeAScorecardIsPublished(scoreline);
            Table before = settled(scoreline);

            // When
            scoreline.stop();
            scoreline.run("replay");
            scoreline.startAgain();

            // Then
            Table after = settled(scoreline);
            SortedMap<String, JsonNode> expected = before.views();
            assertThat(expected).hasSizeGreaterThan(CONTACTS * 4);
            assertThat(after.views().keySet()).containsExactlyElementsOf(expected.keySet());
            assertThat(after.views())
                    .allSatisfy((key, item) -> assertThat(item).as(key).isEqualTo(expected.get(key)));
            assertThat(after.watermarks())
                    .allSatisfy((partition, offset) ->
                            assertThat(offset).as(partition).isGreaterThanOrEqualTo(before.watermark(partition)));
        }
    }

    /** A new revision, an edit of an assessment of the old one, a refusal, a repeat, a deletion. */
    private static void changeWhatStands(Scoreline scoreline) {
        Http owner = new Http(scoreline.url(), scoreline.basic());
        long scorecard = taken(owner.post("/api/mind/quality/scorecard", scorecard(5)))
                .path("id")
                .asLong();
        String path = "/api/mind/quality/assessment/"
                + taken(owner.post(
                                "/api/mind/quality/assessment",
                                "{\"scorecardId\": %d, \"assessedUser\": 23, \"ticketId\": 77}".formatted(scorecard)))
                        .path("id")
                        .asLong();
        taken(owner.patch("/api/mind/quality/scorecard/" + scorecard, scorecard(7)));
        assertThat(owner.patch(path, "{\"state\": \"discussedWithAssessee\"}").status())
                .isEqualTo(409);
        String rating = "{\"call_uuid\": \"call-1\", \"extension_id\": 7, \"rate\": 4, \"max_rate\": 5}";
        taken(owner.post("/client/801/quality_rate/", rating));
        taken(owner.post("/client/801/quality_rate/", rating));
        taken(owner.patch(path, "{\"supervisorAssessment\": \"Well done\"}"));
        assertThat(owner.delete(path).status()).isEqualTo(204);
    }

    private static String scorecard(int points) {
        return "{\"name\": \"Service\", \"categories\": [{\"label\": \"Opening\", \"criteria\": ["
                + "{\"label\": \"Greeting\", \"maxPoints\": %d, \"scoringType\": \"numericScale\"}]}]}"
                        .formatted(points);
    }

    private static void answerBeforeAScorecardIsPublished(Scoreline scoreline) {
        TwilioRestClient twilio = TwilioClient.to(scoreline.url(), scoreline.account(), scoreline.authToken());
        FlexForm form = FlexForm.unknown(3);
        form.questions()
                .forEach(question -> form.answer("segment-1", question, "yes").create(twilio));
        taken(new Http(scoreline.url(), scoreline.basic()).post("/api/mind/quality/scorecard", form.scorecard()));
        form.answer("segment-1", form.questions().getFirst(), "no").create(twilio);
    }

    private static JsonNode taken(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isBetween(200, 201);
        return answer.json();
    }

    /** Once the outcome of every fact is stored, of those too that scoring itself has written meanwhile. */
    private static Table settled(Scoreline scoreline) {
        awaitLastFacts(scoreline);
        return awaitLastFacts(scoreline);
    }

    private static Table awaitLastFacts(Scoreline scoreline) {
        Map<String, Long> last = Facts.last(scoreline.bootstrapServers());
        AtomicReference<Table> stored = new AtomicReference<>();
        await("the outcomes of all facts are stored").atMost(PATIENCE).untilAsserted(() -> {
            stored.set(Table.read(scoreline.dynamoDb()));
            assertThat(last)
                    .allSatisfy((partition, offset) -> assertThat(stored.get().watermark(partition))
                            .as(partition)
                            .isGreaterThanOrEqualTo(offset));
        });
        return stored.get();
    }
}

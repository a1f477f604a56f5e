package dev.scoreline.systemtests.running;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

import static org.assertj.core.api.Assertions.assertThat;

/** The process dies in the middle of everything, and nothing that was acknowledged is lost or counted twice. */
class RestartIT {

    private static final int BEFORE_THE_KILL = 100;

    @Test
    void shouldShowEveryAcknowledgedRatingOnceAfterBeingKilledWhileAClientWrites() {
        try (Scoreline scoreline = Scoreline.start()) {
            // Given a client that writes without a pause
            Http pbx = new Http(scoreline.url(), Scoreline.BASIC);
            ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(pbx, acknowledged));
            scoreline.eventually("enough is acknowledged", acknowledged::size, size -> size >= BEFORE_THE_KILL);

            // When
            scoreline.kill();
            writing.join();
            scoreline.startAgain();

            // Then
            Set<Long> expected = new HashSet<>(acknowledged);
            List<Long> seen = scoreline.eventually(
                    "everything acknowledged is there", () -> ratings(pbx), all -> all.containsAll(expected));
            assertThat(seen).doesNotHaveDuplicates();
            // The last one may have been on its way when the process died: written, and never acknowledged.
            assertThat(seen).hasSizeBetween(expected.size(), expected.size() + 1);
        }
    }

    private static void write(Http pbx, ConcurrentLinkedQueue<Long> acknowledged) {
        for (int n = 0; ; n++) {
            try {
                Http.Answer answer = pbx.post(
                        "/client/801/quality_rate/",
                        "{\"call_uuid\": \"call-%d\", \"extension_id\": 7, \"rate\": 4, \"max_rate\": 5}".formatted(n));
                if (answer.status() == 201) {
                    acknowledged.add(answer.json().path("id").asLong());
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private static List<Long> ratings(Http pbx) {
        List<Long> all = new ArrayList<>();
        String next = "/client/801/quality_rate/?limit=1000";
        while (!next.isEmpty()) {
            Http.Answer page = pbx.get(next);
            for (JsonNode rating : page.json()) {
                all.add(rating.path("id").asLong());
            }
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return all;
    }
}

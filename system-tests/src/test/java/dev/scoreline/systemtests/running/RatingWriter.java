package dev.scoreline.systemtests.running;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.systemtests.clients.Http;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** A PBX that reports ratings without a pause and remembers which were acknowledged. */
public final class RatingWriter {

    private final Http pbx;
    private final int extension;
    private final ConcurrentLinkedQueue<Long> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CompletableFuture<Void> writing;

    private RatingWriter(Http pbx, int extension) {
        this.pbx = pbx;
        this.extension = extension;
        this.writing = CompletableFuture.runAsync(this::write);
    }

    /** Writes from now on, until it is stopped or nobody answers any more. */
    public static RatingWriter start(Http pbx, int extension) {
        return new RatingWriter(pbx, extension);
    }

    public int acknowledged() {
        return acknowledged.size();
    }

    /** Lets the last request be answered, and returns the ids of all that were acknowledged. */
    public List<Long> stop() {
        stopped.set(true);
        writing.join();
        return List.copyOf(acknowledged);
    }

    /** The ids that are listed now, over all pages. */
    public List<Long> listed() {
        List<Long> all = new ArrayList<>();
        String next = "/client/801/quality_rate/?limit=1000&extension_id=" + extension;
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

    private void write() {
        for (int n = 0; !stopped.get(); n++) {
            try {
                Http.Answer answer = pbx.post(
                        "/client/801/quality_rate/",
                        "{\"call_uuid\": \"call-%d\", \"extension_id\": %d, \"rate\": 4, \"max_rate\": 5}"
                                .formatted(n, extension));
                if (answer.status() == 201) {
                    acknowledged.add(answer.json().path("id").asLong());
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }
}

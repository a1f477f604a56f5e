package dev.scoreline.query.stream;

import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.views.Entity;
import jakarta.servlet.http.HttpServletResponse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Writes what browsers know as server-sent events.
 *
 * <p>An id without data is not shown to the reader of a stream, but remembered by its client: thus a client that has
 * seen nothing for days still resumes from where the log was a moment ago.
 */
final class EventWriter {

    private final HttpServletResponse response;
    private final OutputStream out;
    private final EventIds ids;
    private final AccountId account;
    private final Set<Entity> entities;

    EventWriter(HttpServletResponse response, EventIds ids, AccountId account, Set<Entity> entities)
            throws IOException {
        this.response = response;
        this.out = response.getOutputStream();
        this.ids = ids;
        this.account = account;
        this.entities = entities;
    }

    /** From here on the answer is 200. */
    void begin(Position position) throws IOException {
        write("retry: 1000\n");
        reached(position);
    }

    void happened(Change change, Position position) throws IOException {
        write("id: " + id(position) + "\nevent: " + change.entity().name().toLowerCase(Locale.ROOT) + "\ndata: "
                + change.json() + "\n\n");
    }

    void reached(Position position) throws IOException {
        write("id: " + id(position) + "\n\n");
        flush();
    }

    /** Something to write shows whether anybody is still there. */
    void comment(String text) throws IOException {
        write(": " + text + "\n\n");
        flush();
    }

    void flush() throws IOException {
        response.flushBuffer();
    }

    private String id(Position position) {
        return ids.write(position, account, entities);
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}

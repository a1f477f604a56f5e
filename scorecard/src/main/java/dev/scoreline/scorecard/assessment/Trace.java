package dev.scoreline.scorecard.assessment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How far an assessment has come, and what it needs to recognise what it has already taken.
 *
 * @param position of the last fact that moved it
 * @param recentEdits digests of the last conditional edits, oldest first, and no more than {@value #REMEMBERED}
 */
public record Trace(long version, long position, Instant lastModifiedAt, List<String> recentEdits) {

    static final int REMEMBERED = 16;

    public Trace {
        recentEdits = List.copyOf(recentEdits);
    }

    /** Of an assessment that nothing has happened to yet. */
    static Trace blank(Envelope envelope) {
        return new Trace(0, -1, envelope.acceptedAt(), List.of());
    }

    boolean isBlank() {
        return version == 0;
    }

    Trace moved(Envelope envelope) {
        return new Trace(version + 1, envelope.position(), envelope.acceptedAt(), recentEdits);
    }

    Trace remembering(String edit) {
        List<String> edits = new ArrayList<>(recentEdits);
        edits.add(edit);
        return new Trace(
                version, position, lastModifiedAt, edits.subList(Math.max(0, edits.size() - REMEMBERED), edits.size()));
    }
}

package dev.scoreline.ingest.bulk;

import dev.scoreline.api.problem.ProblemException;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a body into lines while it arrives, and keeps no more of it than one line. Blank lines are counted and left out.
 *
 * <p>The body is always read to its end: who is still sending would not look at an answer.
 */
final class RawLines {

    /** More than the longest fact that is taken, every character of it escaped. */
    static final int LONGEST = 256 * 1024;

    /** So many verdicts fit into memory, whatever they say. */
    static final int MOST = 50_000;

    private static final int BUFFER = 64 * 1024;

    private final InputStream body;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int number;
    private int taken;
    private boolean ended;

    RawLines(InputStream body) {
        this.body = new BufferedInputStream(body, BUFFER);
    }

    /** The next line that says something; null at the end. */
    @Nullable RawLine next() throws IOException {
        try {
            while (!ended) {
                RawLine read = read();
                if (read != null) {
                    return taken++ < MOST ? read : rest();
                }
            }
            return null;
        } catch (ProblemException tooLarge) {
            ended = true;
            return new RawLine.Unread(
                    number, tooLarge.problem().detail() + " Neither this line nor any after it was taken.");
        }
    }

    /** Null when it is blank. */
    private @Nullable RawLine read() throws IOException {
        number++;
        line.reset();
        long length = 0;
        boolean blank = true;
        int next = body.read();
        for (; next >= 0 && next != '\n'; next = body.read()) {
            blank &= next == ' ' || next == '\t' || next == '\r';
            if (++length <= LONGEST) {
                line.write(next);
            }
        }
        ended = next < 0;
        if (length > LONGEST) {
            return new RawLine.Unread(
                    number, "Expected a line of at most " + LONGEST + " bytes, found one of " + length + ".");
        }
        return blank ? null : decoded();
    }

    /** Strictly: what is no text would otherwise be kept as something that nobody sent. */
    private RawLine decoded() {
        try {
            return new RawLine.Whole(
                    number,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(line.toByteArray()))
                            .toString());
        } catch (CharacterCodingException other) {
            return new RawLine.Unread(number, "Expected UTF-8, found bytes that are none.");
        }
    }

    private RawLine rest() throws IOException {
        int first = number;
        body.transferTo(OutputStream.nullOutputStream());
        ended = true;
        return new RawLine.Unread(
                first,
                "Expected at most " + MOST + " lines at a time, found more; neither this line nor any after it was"
                        + " taken: send them in another request.");
    }
}

package dev.scoreline.conformance;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Passes the body of an HTTP message on, byte for byte, and gives what it said. */
final class Body {

    private static final int PIECE = 8192;

    private final InputStream from;
    private final OutputStream to;
    private final OutputStream said;

    /** @param said is told the body without what frames it */
    Body(InputStream from, OutputStream to, OutputStream said) {
        this.from = from;
        this.to = to;
        this.said = said;
    }

    /** @param untilEnd whether a body without a length goes on until the connection ends, as in answers */
    void pass(Head head, boolean untilEnd) throws IOException {
        List<String> length = head.headers().getOrDefault("content-length", List.of());
        if (head.is("transfer-encoding", "chunked")) {
            chunks();
        } else if (!length.isEmpty()) {
            exactly(Long.parseLong(length.getFirst()));
        } else if (untilEnd) {
            rest();
        }
        to.flush();
    }

    private void exactly(long length) throws IOException {
        byte[] piece = new byte[PIECE];
        for (long left = length; left > 0; ) {
            int got = from.read(piece, 0, (int) Math.min(left, PIECE));
            if (got < 0) {
                throw new EOFException();
            }
            to.write(piece, 0, got);
            said.write(piece, 0, got);
            left -= got;
        }
    }

    private void chunks() throws IOException {
        long size = size();
        while (size > 0) {
            exactly(size);
            line();
            to.flush();
            size = size();
        }
        String trailer = line();
        while (!trailer.isEmpty()) {
            trailer = line();
        }
    }

    private long size() throws IOException {
        return Long.parseLong(line().split(";")[0].strip(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = from.read();
        while (next >= 0) {
            to.write(next);
            line.write(next);
            if (next == '\n') {
                return line.toString(StandardCharsets.ISO_8859_1).strip();
            }
            next = from.read();
        }
        throw new EOFException();
    }

    private void rest() throws IOException {
        byte[] piece = new byte[PIECE];
        for (int got = from.read(piece); got >= 0; got = from.read(piece)) {
            to.write(piece, 0, got);
            to.flush();
            said.write(piece, 0, got);
        }
    }
}

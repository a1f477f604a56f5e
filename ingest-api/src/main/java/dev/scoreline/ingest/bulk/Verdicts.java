package dev.scoreline.ingest.bulk;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * All verdicts of a request until its last line was read. Nothing is answered before: most clients read only once they
 * have sent everything, and would wait for us to read while we waited for them. Packed, since verdicts are much alike.
 */
final class Verdicts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream packing;
    private int accepted;
    private int refused;
    private int unavailable;

    Verdicts() {
        try {
            this.packing = new GZIPOutputStream(packed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    void add(LineVerdict verdict) {
        try {
            packing.write(JSON.writeValueAsBytes(verdict));
            packing.write('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        switch (verdict.status()) {
            case ACCEPTED -> accepted++;
            case REFUSED -> refused++;
            case UNAVAILABLE -> unavailable++;
        }
    }

    boolean isEmpty() {
        return accepted + refused + unavailable == 0;
    }

    /** Whether the log took nothing that it should have taken: then the request as a whole is to be sent again. */
    boolean areAllInVain() {
        return accepted == 0 && unavailable > 0;
    }

    void writeTo(OutputStream out) throws IOException {
        packing.close();
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
            unpacked.transferTo(out);
        }
    }
}

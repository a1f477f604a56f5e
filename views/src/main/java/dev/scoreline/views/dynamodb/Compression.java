package dev.scoreline.views.dynamodb;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Deflates bodies, since DynamoDB charges by the kilobyte; for one thread. */
final class Compression {

    /** Far above any body that fits an item, far below what would hurt. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final Inflater inflater = new Inflater(true);
    private byte[] buffer = new byte[16 * 1024];

    /** Behind so many bytes left free. */
    byte[] packed(byte[] plain, int free) {
        deflater.reset();
        deflater.setInput(plain);
        deflater.finish();
        int length = free;
        while (!deflater.finished()) {
            length += deflater.deflate(buffer, length, buffer.length - length);
            growIfFull(length);
        }
        return Arrays.copyOf(buffer, length);
    }

    /** What is behind so many bytes. */
    byte[] unpacked(byte[] packed, int skipped) {
        inflater.reset();
        inflater.setInput(packed, skipped, packed.length - skipped);
        int length = 0;
        try {
            while (!inflater.finished()) {
                int more = inflater.inflate(buffer, length, buffer.length - length);
                if (more == 0 && inflater.needsInput()) {
                    throw new IllegalStateException("Expected a whole item body, found it cut short");
                }
                length += more;
                growIfFull(length);
            }
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("Expected a compressed item body, found other bytes", damaged);
        }
        return Arrays.copyOf(buffer, length);
    }

    private void growIfFull(int length) {
        if (length == buffer.length) {
            if (length >= LARGEST) {
                throw new IllegalStateException("Expected an item body of at most " + LARGEST + " bytes");
            }
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
    }
}

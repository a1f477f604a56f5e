package dev.scoreline.ingest.request;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Recognises the same content when it comes again, however it was spelt: 64 hex digits over its parts. */
public final class Digest {

    private static final int ABSENT = -1;

    private final MessageDigest digest;

    private Digest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected SHA-256, which every Java has", impossible);
        }
    }

    /** Of texts in their order; lengths go in before each, so that none can pass for two. */
    public static String of(@Nullable Object... parts) {
        Digest digest = new Digest();
        for (Object part : parts) {
            digest.add(part == null ? null : part.toString());
        }
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void add(@Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? ABSENT : bytes.length)
                .array());
        digest.update(bytes);
    }
}

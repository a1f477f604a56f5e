package dev.scoreline.ingest.request;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

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

    /** Of a JSON tree, whatever the order of its fields and the spelling of its numbers. */
    public static String ofJson(JsonNode tree) {
        List<String> parts = new ArrayList<>();
        flatten(tree, parts);
        return of(parts.toArray());
    }

    private static void flatten(JsonNode node, List<String> parts) {
        if (node.isObject()) {
            parts.add("{" + node.size());
            for (String name : new TreeSet<>(node.propertyNames())) {
                parts.add(name);
                flatten(node.get(name), parts);
            }
        } else if (node.isArray()) {
            parts.add("[" + node.size());
            node.forEach(element -> flatten(element, parts));
        } else if (node.isNumber()) {
            parts.add("#" + withoutZeros(node.decimalValue()));
        } else {
            parts.add(node.getNodeType() + node.asString(""));
        }
    }

    private static BigDecimal withoutZeros(BigDecimal number) {
        try {
            return number.stripTrailingZeros();
        } catch (ArithmeticException exponentIsFull) {
            return number;
        }
    }

    private void add(@Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? ABSENT : bytes.length)
                .array());
        digest.update(bytes);
    }
}

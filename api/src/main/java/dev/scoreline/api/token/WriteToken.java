package dev.scoreline.api.token;

import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.views.Entity;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/**
 * Where a write lies in its entity's log; travels as the header {@value #HEADER}.
 *
 * <p>As text it is opaque: a version, then the position, in base64url. It protects nothing, so it is not signed; who
 * invents one waits for a write that may never come.
 *
 * @param offset of the fact
 */
public record WriteToken(Entity entity, int partition, long offset) {

    public static final String HEADER = "Scoreline-Token";
    public static final String READ_AFTER = "Scoreline-Read-After";

    private static final byte VERSION = 1;
    private static final int LENGTH = 2 + Integer.BYTES + Long.BYTES;
    private static final int TEXT_LENGTH = (LENGTH * 4 + 2) / 3;

    public WriteToken {
        if (partition < 0 || offset < 0) {
            throw new IllegalArgumentException(
                    "Expected a partition and an offset from 0, found " + partition + " and " + offset);
        }
    }

    /** Reads what {@link #text} wrote; anything else is the sender's fault. */
    public static WriteToken parse(String text) {
        try {
            return text.length() == TEXT_LENGTH ? read(Base64.getUrlDecoder().decode(text)) : refuse();
        } catch (IllegalArgumentException malformed) {
            return refuse();
        }
    }

    public String text() {
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .put(code(entity))
                .putInt(partition)
                .putLong(offset)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static WriteToken read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.get() != VERSION) {
            return refuse();
        }
        return new WriteToken(entity(buffer.get()), buffer.getInt(), buffer.getLong());
    }

    // Letters, not ordinals: tokens are in clients' hands while an upgrade rolls.
    private static byte code(Entity entity) {
        return switch (entity) {
            case ASSESSMENT -> 'A';
            case COMMENT -> 'C';
            case RATING -> 'R';
            case CONFIGURATION -> 'S';
        };
    }

    private static Entity entity(byte code) {
        for (Entity entity : Entity.values()) {
            if (code(entity) == code) {
                return entity;
            }
        }
        throw new IllegalArgumentException("Expected the code of an entity, found " + code);
    }

    private static WriteToken refuse() {
        throw new ProblemException(Problem.invalid(List.of(new Fault(
                READ_AFTER,
                "Expected a token as a write answered it in " + HEADER
                        + ", found something else; send it back unchanged."))));
    }
}

package dev.scoreline.query.paging;

import org.jspecify.annotations.Nullable;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Writes cursors as opaque texts and reads only those that it wrote itself, for the same query of the same account.
 *
 * <p>The signature covers the query, which is not in the token: a token that is carried to another list, filter or
 * account is as invalid as a made-up one.
 */
public final class PageTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    private PageTokens(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Signs with a key that all instances share, so that each can serve the pages of another. */
    public static PageTokens signedWith(String key) {
        return new PageTokens(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs with a key of this process alone: tokens end with it. */
    public static PageTokens ofThisProcess() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new PageTokens(key);
    }

    /**
     * The token of a page.
     *
     * @param query the account, the list and every filter
     */
    public String write(Cursor cursor, List<String> query) {
        byte[] content = bytes(cursor);
        byte[] token = Arrays.copyOf(signature(content, query), SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, token, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The cursor; null when the token was not written here for this query. */
    public @Nullable Cursor read(String token, List<String> query) {
        byte[] bytes = decoded(token);
        if (bytes.length <= SIGNATURE_BYTES) {
            return null;
        }
        byte[] content = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
        return MessageDigest.isEqual(signature, signature(content, query)) ? cursor(content) : null;
    }

    private static byte[] decoded(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] content, List<String> query) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list(query));
            mac.update(content);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform must offer " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(Cursor cursor) {
        List<String> texts = new ArrayList<>(List.of(Integer.toString(cursor.page()), Integer.toString(cursor.size())));
        texts.addAll(cursor.starts());
        return list(texts);
    }

    private static Cursor cursor(byte[] content) {
        List<String> texts = texts(content);
        return new Cursor(
                Integer.parseInt(texts.get(0)), Integer.parseInt(texts.get(1)), texts.subList(2, texts.size()));
    }

    /** Each text with its length before it, so that no two lists are written alike. */
    private static byte[] list(List<String> texts) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(texts.size());
            for (String text : texts) {
                byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(utf8.length);
                out.write(utf8);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<String> texts(byte[] content) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            int size = in.readInt();
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                texts.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return texts;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}

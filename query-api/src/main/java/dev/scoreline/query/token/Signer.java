package dev.scoreline.query.token;

import org.jspecify.annotations.Nullable;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Writes bytes as opaque texts and reads only those that it wrote itself, for the same purpose.
 *
 * <p>The signature covers the purpose, which is not in the text: one that is carried to another list, filter or account
 * is as invalid as a made-up one.
 */
public final class Signer {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    private Signer(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Signs with a key that all instances share, so that each can read what another wrote. */
    public static Signer with(String key) {
        return new Signer(key.getBytes(StandardCharsets.UTF_8));
    }

    /** Signs with a key of this process alone: what it wrote ends with it. */
    public static Signer ofThisProcess() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return new Signer(key);
    }

    /**
     * The content as a text that only this signer reads.
     *
     * @param purpose the account, and whatever else it must be used for alone
     */
    public String write(byte[] content, List<String> purpose) {
        byte[] text = Arrays.copyOf(signature(content, purpose), SIGNATURE_BYTES + content.length);
        System.arraycopy(content, 0, text, SIGNATURE_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The content; null when the text was not written here for this purpose. */
    public byte @Nullable [] read(String text, List<String> purpose) {
        byte[] bytes = decoded(text);
        if (bytes.length <= SIGNATURE_BYTES) {
            return null;
        }
        byte[] content = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
        byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
        return MessageDigest.isEqual(signature, signature(content, purpose)) ? content : null;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            return new byte[0];
        }
    }

    private byte[] signature(byte[] content, List<String> purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list(purpose));
            mac.update(content);
            return Arrays.copyOf(mac.doFinal(), SIGNATURE_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform must offer " + ALGORITHM, impossible);
        }
    }

    /** Each text with its length before it, so that no two lists are written alike. */
    public static byte[] list(List<String> texts) {
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
}

package dev.scoreline.query.paging;

import dev.scoreline.query.token.Signer;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes cursors as opaque texts and reads only those that it wrote itself, for the same query of the same account: a
 * token that is carried to another list, filter or account is as invalid as a made-up one.
 */
public final class PageTokens {

    private final Signer signer;

    public PageTokens(Signer signer) {
        this.signer = signer;
    }

    /** Signs with a key that all instances share, so that each can serve the pages of another. */
    public static PageTokens signedWith(String key) {
        return new PageTokens(Signer.with(key));
    }

    /** Signs with a key of this process alone: tokens end with it. */
    public static PageTokens ofThisProcess() {
        return new PageTokens(Signer.ofThisProcess());
    }

    /**
     * The token of a page.
     *
     * @param query the account, the list and every filter
     */
    public String write(Cursor cursor, List<String> query) {
        return signer.write(bytes(cursor), query);
    }

    /** The cursor; null when the token was not written here for this query. */
    public @Nullable Cursor read(String token, List<String> query) {
        byte[] content = signer.read(token, query);
        return content == null ? null : cursor(content);
    }

    private static byte[] bytes(Cursor cursor) {
        List<String> texts = new ArrayList<>(List.of(Integer.toString(cursor.page()), Integer.toString(cursor.size())));
        texts.addAll(cursor.starts());
        return Signer.list(texts);
    }

    private static Cursor cursor(byte[] content) {
        List<String> texts = texts(content);
        return new Cursor(
                Integer.parseInt(texts.get(0)), Integer.parseInt(texts.get(1)), texts.subList(2, texts.size()));
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

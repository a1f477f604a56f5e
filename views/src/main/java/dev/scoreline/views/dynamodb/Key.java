package dev.scoreline.views.dynamodb;

import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.views.Entity;
import dev.scoreline.views.Place;
import dev.scoreline.views.RequestKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * Where an item is. The account comes first in every partition key but those of the house, which begin with a tilde.
 *
 * <p>No part but the last may hold a {@code #}, so that no two things share a key; texts that clients choose come last.
 */
record Key(String partition, String sort) {

    static final String PARTITION = "pk";
    static final String SORT = "sk";

    private static final String STATE = "state";
    /** What the sort keys of history begin with. */
    static final String LINES = "h#";
    /** What the sort keys of states that lines left begin with. */
    private static final String LEFT = "p#";
    /** Keys are bounded (2,048 and 1,024 bytes); a text that might not fit is replaced by its digest. */
    private static final int LONGEST_TEXT = 200;

    static Key state(Entity entity, String account, String id) {
        return new Key(partition(entity, account, id), STATE);
    }

    static Key resource(String account, ResourceKind kind, String id) {
        return new Key(resources(account, kind), text(id));
    }

    static String resources(String account, ResourceKind kind) {
        return account + "#r#" + kind.name().toLowerCase(Locale.ROOT);
    }

    static Key line(Entity entity, String account, String id, long offset) {
        return new Key(partition(entity, account, id), lineSort(offset));
    }

    /** Of the state that the fact of a line left, where it is too long to stand in the line. */
    static Key left(Entity entity, String account, String id, long offset) {
        return new Key(partition(entity, account, id), LEFT + Place.hex(offset));
    }

    static String lineSort(long offset) {
        return LINES + Place.hex(offset);
    }

    /** A row of a list, in the shard that its id falls into. */
    static Key row(Listing list, String account, String about, String place, String id) {
        return new Key(shard(list, account, about, Math.floorMod(id.hashCode(), list.shards())), place);
    }

    static String shard(Listing list, String account, String about, int shard) {
        return account + "#l#" + list.word() + "#" + shard + "#" + text(about);
    }

    static Key watermark(Entity entity, int partition) {
        return new Key(watermarks(entity), Place.hex(partition));
    }

    static String watermarks(Entity entity) {
        return "~#w#" + letter(entity);
    }

    static Key request(RequestKey key) {
        return new Key(key.account() + "#i#" + digest(key.caller() + "\n" + key.text()), "key");
    }

    static Key schema(long fingerprint) {
        return new Key("~#s#" + Place.hex(fingerprint), "schema");
    }

    static String partition(Entity entity, String account, String id) {
        return account + "#" + letter(entity) + "#" + text(id);
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(PARTITION, AttributeValue.fromS(partition), SORT, AttributeValue.fromS(sort));
    }

    static Key of(Map<String, AttributeValue> item) {
        return new Key(
                Item.attribute(item, PARTITION).s(), Item.attribute(item, SORT).s());
    }

    static String text(String any) {
        return any.length() <= LONGEST_TEXT ? any : "~" + digest(any);
    }

    private static String letter(Entity entity) {
        return switch (entity) {
            case ASSESSMENT -> "a";
            case COMMENT -> "m";
            case RATING -> "k";
            case CONFIGURATION -> "c";
        };
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Expected SHA-256, which every JDK has", impossible);
        }
    }
}

package dev.scoreline.schemas.key;

import dev.scoreline.schemas.rollup.RollupDimension;

import java.time.Instant;

/**
 * One hour of one rollup.
 *
 * @param id within the dimension, with its namespace, such as {@code mind:23}
 * @param hour when the hour begins; written in UTC, whatever the account's zone
 */
public record RollupKey(String account, RollupDimension dimension, String id, Instant hour) implements Key {

    public RollupKey {
        KeyParts.requirePresent("account", account);
        KeyParts.requirePresent("id", id);
    }

    public static RollupKey parse(String text) {
        KeyParts parts = KeyParts.of(text, "account", "dimension", "id", "hour");
        return new RollupKey(parts.text(0), parts.symbol(1, RollupDimension.class), parts.text(2), parts.instant(3));
    }

    @Override
    public String text() {
        return KeyText.join(account, dimension.name(), id, hour.toString());
    }
}

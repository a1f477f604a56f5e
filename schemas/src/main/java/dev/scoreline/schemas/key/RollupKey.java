package dev.scoreline.schemas.key;

import dev.scoreline.schemas.rollup.RollupDimension;

import java.time.OffsetDateTime;

/**
 * One hour of one rollup.
 *
 * @param id within the dimension, with its namespace, such as {@code mind:23}; empty for the account as a whole
 * @param hour when the hour begins, by the account's clock: where clocks go back, only the offset tells two hours apart
 */
public record RollupKey(String account, RollupDimension dimension, String id, OffsetDateTime hour) implements Key {

    public RollupKey {
        KeyParts.requirePresent("account", account);
        if (dimension != RollupDimension.ACCOUNT) {
            KeyParts.requirePresent("id", id);
        }
    }

    public static RollupKey parse(String text) {
        KeyParts parts = KeyParts.of(text, "account", "dimension", "id", "hour");
        return new RollupKey(parts.text(0), parts.symbol(1, RollupDimension.class), parts.text(2), parts.hour(3));
    }

    @Override
    public String text() {
        return KeyText.join(account, dimension.name(), id, hour.toString());
    }
}

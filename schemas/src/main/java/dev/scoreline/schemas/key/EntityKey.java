package dev.scoreline.schemas.key;

/**
 * One entity of an account: an assessment, a comment, or a call with its ratings.
 *
 * @param id unique within the account and the topic
 */
public record EntityKey(String account, String id) implements Key {

    public EntityKey {
        KeyParts.requirePresent("account", account);
        KeyParts.requirePresent("id", id);
    }

    public static EntityKey parse(String text) {
        KeyParts parts = KeyParts.of(text, "account", "id");
        return new EntityKey(parts.text(0), parts.text(1));
    }

    @Override
    public String text() {
        return KeyText.join(account, id);
    }
}

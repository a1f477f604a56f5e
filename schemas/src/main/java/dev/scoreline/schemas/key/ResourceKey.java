package dev.scoreline.schemas.key;

import dev.scoreline.schemas.configuration.ResourceKind;

/** One resource of an account's configuration, such as a scorecard revision or an API key. */
public record ResourceKey(String account, ResourceKind kind, String id) implements Key {

    public ResourceKey {
        KeyParts.requirePresent("account", account);
        KeyParts.requirePresent("id", id);
    }

    public static ResourceKey parse(String text) {
        KeyParts parts = KeyParts.of(text, "account", "kind", "id");
        return new ResourceKey(parts.text(0), parts.symbol(1, ResourceKind.class), parts.text(2));
    }

    @Override
    public String text() {
        return KeyText.join(account, kind.name(), id);
    }
}

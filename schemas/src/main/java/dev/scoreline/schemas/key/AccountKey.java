package dev.scoreline.schemas.key;

/** All configuration of one account: one partition, one order. */
public record AccountKey(String account) implements Key {

    public AccountKey {
        KeyParts.requirePresent("account", account);
    }

    public static AccountKey parse(String text) {
        return new AccountKey(KeyParts.of(text, "account").text(0));
    }

    @Override
    public String text() {
        return KeyText.join(account);
    }
}

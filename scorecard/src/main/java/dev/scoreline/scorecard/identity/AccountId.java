package dev.scoreline.scorecard.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names a tenant: {@code AC} and 32 hex digits, of which upper and lower case are the same. */
public record AccountId(String value) implements Comparable<AccountId> {
    private static final Pattern FORM = Pattern.compile("AC[0-9a-fA-F]{32}");

    public AccountId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Expected an account such as AC followed by 32 hex digits, found '" + value + "'");
        }
        value = "AC" + value.substring(2).toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

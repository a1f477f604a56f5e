package dev.scoreline.api.caller;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What is tried with names and secrets, each by its name: none may get in, and none may learn why. */
public final class BasicAttacks {

    private static final String OURS = TwoAccounts.OURS.value();
    private static final String SECRET = "our token";
    private static final String GOOD = encode(OURS + ":" + SECRET);

    private final List<Attack> attacks = new ArrayList<>();

    private BasicAttacks() {}

    public static List<Attack> all() {
        BasicAttacks all = new BasicAttacks();
        all.withOtherUsers();
        all.withOtherSecrets();
        all.withOtherCharacters();
        all.withOtherColons();
        all.withOtherEncodings();
        all.withOtherSchemes();
        all.withSeveral();
        return List.copyOf(all.attacks);
    }

    static String basic(String user, String secret) {
        return "Basic " + encode(user + ":" + secret);
    }

    private void add(String name, String... headers) {
        attacks.add(Attack.of(name, headers));
    }

    private void withOtherUsers() {
        add("an account that does not exist", basic("AC" + "9".repeat(32), SECRET));
        add("a key that does not exist", basic("SK" + "9".repeat(32), "our key"));
        add("a user of no kind", basic("admin", "admin"));
        add("an account's sid that is too short", basic("AC1", SECRET));
        add("an account's sid that is too long", basic(OURS + "1", SECRET));
        add("an account's sid in lower case", basic(OURS.toLowerCase(Locale.ROOT), SECRET));
        add("an account's sid with a blank before", basic(" " + OURS, SECRET));
        add("an account's sid with a blank behind", basic(OURS + " ", SECRET));
        add("an account's sid with a Cyrillic letter", basic(OURS.replace('A', '\u0410'), SECRET));
        add("an account's sid in full-width digits", basic(OURS.replace('1', '\uff11'), SECRET));
        add("an account's sid with a mark of byte order", basic("\ufeff" + OURS, SECRET));
        add("a user of 10,000 characters", basic("AC" + "1".repeat(10_000), SECRET));
        add("no user", basic("", SECRET));
        add("a path as user", basic("../" + OURS, SECRET));
        add("a query as user", basic("' OR 1=1 --", SECRET));
        add("all users", basic("*", SECRET));
    }

    private void withOtherSecrets() {
        add("a wrong secret", basic(OURS, "wrong"));
        add("an empty secret", basic(OURS, ""));
        add("an empty secret of nobody", basic("AC" + "9".repeat(32), ""));
        add("an empty secret of a key", basic(TwoAccounts.KEY, ""));
        add("another account's secret", basic(OURS, "their token"));
        add("our secret for another account", basic(TwoAccounts.FOREIGN.value(), SECRET));
        add("a key's secret for its account", basic(OURS, "our key"));
        add("an account's secret for its key", basic(TwoAccounts.KEY, SECRET));
        add("the stored hash as secret", basic(OURS, TwoAccounts.HASH));
        add("the sid as secret", basic(OURS, OURS));
        add("what nobody's hash was made of", basic("AC" + "9".repeat(32), "nobody's"));
        add("a secret in another case", basic(OURS, "Our Token"));
        add("a secret with its last character missing", basic(OURS, "our toke"));
        add("a secret with one character more", basic(OURS, SECRET + "n"));
        add("a secret with a blank before", basic(OURS, " " + SECRET));
        add("a secret with a blank behind", basic(OURS, SECRET + " "));
        add("a secret of 100,000 characters", basic(OURS, "a".repeat(100_000)));
        add("a secret with a letter that looks alike", basic(OURS, "\u043eur token"));
        add("a wildcard as secret", basic(OURS, "%"));
    }

    private void withOtherCharacters() {
        for (int control : List.of(0x00, 0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x1f, 0x7f, 0x85, 0x9f)) {
            String character = Character.toString(control);
            String name = String.format(Locale.ROOT, "control character %02x", control);
            add(name + " behind the secret", basic(OURS, SECRET + character));
            add(name + " behind the user", basic(OURS + character, SECRET));
            add(name + " alone as secret", basic(OURS, character));
        }
        add("a line of a header in the secret", basic(OURS, SECRET + "\r\nX-Admin: true"));
    }

    private void withOtherColons() {
        add("no colon", "Basic " + encode(OURS + SECRET));
        add("a colon alone", "Basic " + encode(":"));
        add("two colons", "Basic " + encode(OURS + "::" + SECRET));
        add("a colon before", "Basic " + encode(":" + OURS + ":" + SECRET));
        add("a colon behind", "Basic " + encode(OURS + ":" + SECRET + ":"));
        add("a full-width colon", "Basic " + encode(OURS + "\uff1a" + SECRET));
        add("a semicolon", "Basic " + encode(OURS + ";" + SECRET));
        add("an encoded colon", "Basic " + encode(OURS + "%3A" + SECRET));
        add("nothing", "Basic " + encode(""));
    }

    private void withOtherEncodings() {
        add("no base64", "Basic !!!!");
        add("no encoding", "Basic " + OURS + ":" + SECRET);
        add("base64 with a blank within", "Basic " + GOOD.substring(0, 8) + " " + GOOD.substring(8));
        add("base64 with padding within", "Basic " + GOOD.substring(0, 8) + "=" + GOOD.substring(8));
        add("base64 with too much padding", "Basic " + GOOD + "====");
        add("base64 of base64", "Basic " + encode(GOOD));
        add("base64 of the other alphabet", "Basic " + "_-_-" + GOOD.substring(4));
        add("quotes around", "Basic \"" + GOOD + "\"");
        add("percent encoding", "Basic " + GOOD.replace("=", "%3D") + "%3D");
        add("bytes that are no UTF-8", "Basic " + bytes(0xff, 0xff, 0xff, ':', 'a'));
        add("UTF-8 that is longer than need be", "Basic " + overlong());
        add("half of a surrogate pair", "Basic " + bytes('A', 'C', 0xed, 0xa0, 0x80, ':', 'a'));
        add(
                "UTF-16",
                "Basic " + Base64.getEncoder().encodeToString((OURS + ":" + SECRET).getBytes(StandardCharsets.UTF_16)));
        add("something behind", "Basic " + GOOD + " more");
        add("a million characters", "Basic " + "A".repeat(1_000_000));
        add("9,000 characters", "Basic " + "A".repeat(9_000));
    }

    private void withOtherSchemes() {
        add("no header");
        add("an empty header", "");
        add("blanks", "   ");
        add("a comma", " , ");
        add("Basic alone", "Basic");
        add("Basic and a blank", "Basic ");
        add("Basic without a blank", "Basic" + GOOD);
        add("Basic with a colon", "Basic: " + GOOD);
        add("credentials without a scheme", GOOD);
        add("a longer scheme", "Basics " + GOOD);
        add("a shorter scheme", "Basi " + GOOD);
        add("a scheme with a letter that looks alike", "B\u0430sic " + GOOD);
        for (String scheme : List.of("Digest", "Negotiate", "NTLM", "Token", "ApiKey", "AWS4-HMAC-SHA256", "HOBA")) {
            add("scheme " + scheme, scheme + " " + GOOD);
        }
        add("a secret as token", "Bearer " + GOOD);
    }

    private void withSeveral() {
        String good = "Basic " + GOOD;
        add("twice the same in two headers", good, good);
        add("twice the same in one header", good + "," + good);
        add("a good one and a wrong one", good, basic(OURS, "wrong"));
        add("a good one and another scheme", good, "Digest abc");
        add("a good one and an empty one", good, "");
        add("a good one and a comma", good + ",");
        add("two accounts", good, basic(TwoAccounts.FOREIGN.value(), "their token"));
        add("a hundred headers", Collections.nCopies(100, good).toArray(String[]::new));
        add("a thousand in one header", String.join(",", Collections.nCopies(1_000, good)));
    }

    /** {@code AC:a} with the A as two bytes. */
    private static String overlong() {
        return bytes(0xc1, 0x81, 'C', ':', 'a');
    }

    private static String bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

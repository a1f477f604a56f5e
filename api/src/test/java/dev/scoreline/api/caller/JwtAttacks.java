package dev.scoreline.api.caller;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static dev.scoreline.api.caller.Forged.ATTACKERS;
import static dev.scoreline.api.caller.Forged.ATTACKERS_EC;
import static dev.scoreline.api.caller.Forged.bearer;
import static dev.scoreline.api.caller.Forged.part;
import static dev.scoreline.api.caller.Forged.signer;

/** What is tried with tokens, each by its name: none may get in, and none may learn why. */
public final class JwtAttacks {

    private static final String GOOD = Issuer.sign(Issuer.claims());
    private static final String[] PARTS = GOOD.split("\\.", -1);
    private static final URI THEIRS = URI.create("https://attacker.example.com/keys");
    /** The order of P-256. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final List<Attack> attacks = new ArrayList<>();

    private JwtAttacks() {}

    public static List<Attack> all() {
        JwtAttacks all = new JwtAttacks();
        all.withoutSignature();
        all.withThePublicKeyAsSecret();
        all.withOtherAlgorithms();
        all.withKeysOfTheirOwn();
        all.withOtherSignatures();
        all.withEllipticCurves();
        all.ofOthers();
        all.atOtherTimes();
        all.withOtherClaims();
        all.withOtherHeaders();
        all.malformed();
        all.several();
        return List.copyOf(all.attacks);
    }

    private void add(String name, String... headers) {
        attacks.add(Attack.of(name, headers));
    }

    private void withoutSignature() {
        for (String none : List.of("none", "None", "NONE", "nOnE", "none ", "", "null")) {
            String header = "{\"alg\":\"" + none + "\",\"typ\":\"JWT\"}";
            add("alg '" + none + "' without a signature", Forged.unsigned(header));
            add("alg '" + none + "' with a signature", Forged.unsigned(header) + PARTS[2]);
        }
        add("alg null", Forged.unsigned("{\"alg\":null}"));
        add("no alg", Forged.unsigned("{\"typ\":\"JWT\",\"kid\":\"known\"}"));
        add("plain token of a library", "Bearer " + new PlainJWT(Issuer.claims().build()).serialize());
        add("signature taken away", "Bearer " + PARTS[0] + "." + PARTS[1] + ".");
        add("signature and its dot taken away", "Bearer " + PARTS[0] + "." + PARTS[1]);
    }

    private void withThePublicKeyAsSecret() {
        byte[] der = publicKey();
        String pem = "-----BEGIN PUBLIC KEY-----\n"
                + java.util.Base64.getMimeEncoder(64, new byte[] {10}).encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";
        for (JWSAlgorithm hmac : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
            add(hmac + " under the public key in DER", Forged.mac(hmac, der));
        }
        add("HS256 under the public key in PEM", Forged.mac(JWSAlgorithm.HS256, bytes(pem)));
        add("HS256 under the public key in PEM, one line", Forged.mac(JWSAlgorithm.HS256, bytes(pem.strip())));
        add(
                "HS256 under the public key as JWK",
                Forged.mac(JWSAlgorithm.HS256, bytes(Issuer.KEY.toPublicJWK().toJSONString())));
        add(
                "HS256 under the modulus",
                Forged.mac(JWSAlgorithm.HS256, Issuer.KEY.getModulus().decode()));
        add("HS256 under nothing", Forged.mac(JWSAlgorithm.HS256, new byte[64]));
        add("HS256 under the key's id", Forged.mac(JWSAlgorithm.HS256, bytes("known")));
    }

    private void withOtherAlgorithms() {
        for (JWSAlgorithm algorithm : List.of(
                JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512)) {
            add(
                    algorithm + ", which is not on the list",
                    bearer(new JWSHeader.Builder(algorithm).keyID("known"), Issuer.claims(), signer(Issuer.KEY)));
        }
        add("RS256 in lower case", bearer(Forged.RS256.replace("RS256", "rs256"), Forged.claims()));
        add(
                "RS256 under the name of an elliptic key",
                bearer(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("known-ec"),
                        Issuer.claims(),
                        signer(ATTACKERS)));
        add(
                "ES256 under the name of an RSA key",
                bearer(
                        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("known"),
                        Issuer.claims(),
                        signer(ATTACKERS_EC)));
    }

    private void withKeysOfTheirOwn() {
        for (String kid : List.of("attackers", "known")) {
            JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid);
            add("embedded jwk, kid " + kid, signed(header.jwk(ATTACKERS.toPublicJWK())));
            header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid);
            add("jku, kid " + kid, signed(header.jwkURL(THEIRS)));
            header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid);
            add("x5u, kid " + kid, signed(header.x509CertURL(THEIRS)));
            header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid);
            add("x5c, kid " + kid, signed(header.x509CertChain(List.of(Base64.encode(publicKey())))));
        }
        for (String kid : List.of(
                "unknown", "", "../../../../dev/null", "' OR '1'='1", "known\u0000", "https://attacker.example.com")) {
            add(
                    "unknown kid '" + kid.replace('\u0000', '0') + "'",
                    signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid)));
        }
        add("no kid", signed(new JWSHeader.Builder(JWSAlgorithm.RS256)));
        add("kid that is no text", bearer("{\"alg\":\"RS256\",\"kid\":7}", Forged.claims()));
    }

    private void withOtherSignatures() {
        add("signature of another key", signed(Issuer.header()));
        String[] others = Issuer.sign(Issuer.claims().subject("1")).split("\\.", -1);
        add("payload changed after signing", "Bearer " + PARTS[0] + "." + others[1] + "." + PARTS[2]);
        add("signature of another token", "Bearer " + PARTS[0] + "." + PARTS[1] + "." + others[2]);
        add(
                "header changed after signing",
                "Bearer " + part("{\"alg\":\"RS256\",\"kid\":\"known\"}") + "." + PARTS[1] + "." + PARTS[2]);
        add("signature cut short", "Bearer " + GOOD.substring(0, GOOD.length() - 4));
        add("signature of zeros", "Bearer " + PARTS[0] + "." + PARTS[1] + "." + part(new byte[256]));
        add("signature made longer", "Bearer " + GOOD + "AAAA");
    }

    private void withEllipticCurves() {
        add("ES256 with a signature of zeros", Forged.ecdsa(BigInteger.ZERO, BigInteger.ZERO));
        add("ES256 with r of zero", Forged.ecdsa(BigInteger.ZERO, BigInteger.ONE));
        add("ES256 with s of zero", Forged.ecdsa(BigInteger.ONE, BigInteger.ZERO));
        add("ES256 with r and s of the curve's order", Forged.ecdsa(ORDER, ORDER));
        add("ES256 with r and s of one", Forged.ecdsa(BigInteger.ONE, BigInteger.ONE));
        add("ES256 with an empty signature", Forged.withSignature(new byte[0]));
        add("ES256 with half a signature", Forged.withSignature(new byte[32]));
        add("ES256 with a signature in DER", Forged.ecdsaInDer());
        add("ES256 of zeros in DER", Forged.withSignature(new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0}));
        add("ES256 of another key", bearer(Forged.es256(), Issuer.claims(), signer(ATTACKERS_EC)));
    }

    private void ofOthers() {
        for (String issuer : List.of(
                "https://attacker.example.com",
                Issuer.NAME + "/",
                Issuer.NAME.toUpperCase(java.util.Locale.ROOT),
                "",
                Issuer.NAME + "\u0000")) {
            add(
                    "issuer " + issuer.replace('\u0000', '0'),
                    bearer(Issuer.claims().issuer(issuer)));
        }
        add("no issuer", bearer(Issuer.claims().issuer(null)));
        add("a list of issuers", bearer(Issuer.claims().claim("iss", List.of(Issuer.NAME))));
        for (String audience : List.of("another service", "", "Scoreline", "scoreline ", "*")) {
            add("audience '" + audience + "'", bearer(Issuer.claims().audience(audience)));
        }
        add("no audience", bearer(Issuer.claims().audience((String) null)));
        add("an empty list of audiences", bearer(Issuer.claims().audience(List.of())));
        add("two other audiences", bearer(Issuer.claims().audience(List.of("a", "b"))));
    }

    private void atOtherTimes() {
        add("expired", bearer(Issuer.claims().expirationTime(inSeconds(-3_600))));
        add("expired a moment ago", bearer(Issuer.claims().expirationTime(inSeconds(-32))));
        add("without an end", bearer(Issuer.claims().expirationTime(null)));
        add(
                "an end that is a text",
                bearer(
                        Forged.RS256,
                        with("exp", "\"" + Instant.now().plusSeconds(300).getEpochSecond() + "\"")));
        add("an end in the year 1970", bearer(Issuer.claims().expirationTime(Date.from(Instant.EPOCH))));
        add("an end before all time", bearer(Forged.RS256, with("exp", "-1e300")));
        add("not yet valid", bearer(Issuer.claims().notBeforeTime(inSeconds(60))));
    }

    private void withOtherClaims() {
        add("no subject", bearer(Issuer.claims().subject(null)));
        add("an empty subject", bearer(Issuer.claims().subject("")));
        add("a blank subject", bearer(Issuer.claims().subject(" \t")));
        add("a subject that is no text", bearer(Issuer.claims().claim("sub", List.of("12"))));
        add("a subject that is an account of ours", bearer(Issuer.claims().subject(TwoAccounts.OURS.value())));
        add("a subject that is a key of ours", bearer(Issuer.claims().subject(TwoAccounts.KEY)));
        add("no account", bearer(Issuer.claims().claim("account_sid", null)));
        add("an account that nobody has", bearer(Issuer.claims().claim("account_sid", "AC" + "9".repeat(32))));
        for (Object account : List.of(
                "",
                "AC1",
                5,
                List.of(TwoAccounts.OURS.value()),
                Map.of("sid", "AC1"),
                TwoAccounts.OURS.value() + " ",
                TwoAccounts.OURS.value().replace("AC", "ac"))) {
            add("account_sid " + account, bearer(Issuer.claims().claim("account_sid", account)));
        }
        for (Object teams : List.of("all", 7, List.of("7"), List.of(7.5), Map.of("7", true))) {
            add("teams " + teams, bearer(Issuer.claims().claim("teams", teams)));
        }
        for (Object permissions : List.of(
                "qualityDoAssessmentsAll", 1, List.of(1), Collections.singletonList(null), Map.of("all", true))) {
            add("permissions " + permissions, bearer(Issuer.claims().claim("permissions", permissions)));
        }
        add("a name that is no text", bearer(Issuer.claims().claim("name", List.of("Supervisor"))));
        add("an email that is no text", bearer(Issuer.claims().claim("email", 5)));
        add(
                "a subject that is said twice",
                bearer(Forged.RS256, Forged.claims().replace("\"sub\":\"12\"", "\"sub\":\"12\",\"sub\":\"1\"")));
        add(
                "an account that is said twice",
                bearer(
                        Forged.RS256,
                        with(
                                "account_sid",
                                "\"" + TwoAccounts.FOREIGN + "\",\"account_sid\":\"" + TwoAccounts.OURS + "\"")));
        add(
                "permissions that are said twice",
                bearer(Forged.RS256, with("permissions", "[],\"permissions\":[\"qualityDoAssessmentsAll\"]")));
    }

    private void withOtherHeaders() {
        add(
                "crit that nobody understands",
                signedByTheIssuer(Issuer.header().criticalParams(Set.of("http://example.com/urgent"))));
        add(
                "crit b64",
                bearer("{\"alg\":\"RS256\",\"kid\":\"known\",\"b64\":false,\"crit\":[\"b64\"]}", Forged.claims()));
        add("crit that is empty", bearer("{\"alg\":\"RS256\",\"kid\":\"known\",\"crit\":[]}", Forged.claims()));
        add("crit that is no list", bearer("{\"alg\":\"RS256\",\"kid\":\"known\",\"crit\":\"exp\"}", Forged.claims()));
        add(
                "crit that names what is not there",
                bearer("{\"alg\":\"RS256\",\"kid\":\"known\",\"crit\":[\"exp\"]}", Forged.claims()));
        add("a token of another type", signedByTheIssuer(Issuer.header().type(new JOSEObjectType("logout+jwt"))));
        add("an event token", signedByTheIssuer(Issuer.header().type(new JOSEObjectType("secevent+jwt"))));
        add(
                "an algorithm that is said twice",
                bearer("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"known\"}", Forged.claims()));
        add("a token inside a token", bearer("{\"alg\":\"RS256\",\"kid\":\"known\",\"cty\":\"JWT\"}", GOOD));
        add(
                "an encrypted token",
                "Bearer " + part("{\"alg\":\"dir\",\"enc\":\"A128GCM\"}") + ".." + part("iv12bytes...") + "."
                        + part("text") + "." + part("tag16bytes......"));
    }

    private void malformed() {
        add("no token", "Bearer");
        add("an empty token", "Bearer ");
        add("words", "Bearer nonsense");
        add("dots", "Bearer ..");
        add("one part", "Bearer " + PARTS[0]);
        add("four parts", "Bearer " + GOOD + "." + PARTS[2]);
        add("a dot behind", "Bearer " + GOOD + ".");
        add("a dot before", "Bearer ." + GOOD);
        add("characters that base64url does not have", "Bearer " + PARTS[0] + "." + PARTS[1] + ".!!" + PARTS[2]);
        add("base64 of the other alphabet", "Bearer " + PARTS[0] + "." + PARTS[1] + ".+/+/" + PARTS[2].substring(4));
        add("padding within", "Bearer " + PARTS[0] + "==." + PARTS[1] + "." + PARTS[2]);
        add("a blank within", "Bearer " + PARTS[0] + ". " + PARTS[1] + "." + PARTS[2]);
        add("percent encoding", "Bearer " + GOOD.replace(".", "%2E"));
        add("quotes around", "Bearer \"" + GOOD + "\"");
        add("a payload that is no JSON", bearer(Forged.RS256, "sub=12"));
        add("a payload that is a list", bearer(Forged.RS256, "[" + Forged.claims() + "]"));
        add("a payload that is null", bearer(Forged.RS256, "null"));
        add("an empty payload", bearer(Forged.RS256, ""));
        add("a payload with something behind", bearer(Forged.RS256, Forged.claims() + "{}"));
        add("a header that is no JSON", bearer("RS256", Forged.claims()));
        add("a header that is a list", bearer("[" + Forged.RS256 + "]", Forged.claims()));
        add("a header without end", "Bearer " + part("{\"a\":".repeat(800)) + "." + PARTS[1] + "." + PARTS[2]);
        add("lists without end", "Bearer " + part("[".repeat(4_000)) + "." + PARTS[1] + "." + PARTS[2]);
        add("a token of 9,000 characters", "Bearer " + "A".repeat(9_000));
        add("a token of a million characters", "Bearer " + "A".repeat(1_000_000));
        add("a signed token of 20,000 characters", bearer(Issuer.claims().claim("more", "a".repeat(20_000))));
        add("a million dots", "Bearer " + ".".repeat(1_000_000));
    }

    private void several() {
        String person = "Bearer " + GOOD;
        String basic = BasicAttacks.basic(TwoAccounts.OURS.value(), "our token");
        add("two tokens in two headers", person, person);
        add("two tokens in one header", person + ", " + person);
        add("two tokens side by side", person + " " + GOOD);
        add("a good token and a bad one", person, "Bearer nonsense");
        add(
                "a foreign account's token beside a good Basic",
                basic,
                bearer(Issuer.claims().claim("account_sid", TwoAccounts.FOREIGN.value())));
        add(
                "our token beside a foreign account's good Basic",
                BasicAttacks.basic(TwoAccounts.FOREIGN.value(), "their token"),
                person);
        add(
                "an expired token beside a good Basic",
                basic,
                bearer(Issuer.claims().expirationTime(inSeconds(-3_600))));
        add("a good token beside a wrong Basic", BasicAttacks.basic(TwoAccounts.OURS.value(), "wrong"), person);
        add(
                "a good token beside a good key of another account",
                person,
                BasicAttacks.basic(TwoAccounts.FOREIGN.value(), "our token"));
        add("an empty header beside a good token", person, "");
    }

    private static String signed(JWSHeader.Builder header) {
        return bearer(header, Issuer.claims(), signer(ATTACKERS));
    }

    private static String signedByTheIssuer(JWSHeader.Builder header) {
        return bearer(header, Issuer.claims(), signer(Issuer.KEY));
    }

    /** Good claims but for one, which is JSON as it stands here. */
    private static String with(String name, String value) {
        String rest = new JWTClaimsSet.Builder(Issuer.claims().build())
                .claim(name, null)
                .build()
                .toString();
        return "{\"" + name + "\":" + value + "," + rest.substring(1);
    }

    private static byte[] publicKey() {
        try {
            return Issuer.KEY.toRSAPublicKey().getEncoded();
        } catch (com.nimbusds.jose.JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}

package dev.scoreline.api.caller;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import org.junit.jupiter.api.Test;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CallersTest {

    private static final String OURS = TwoAccounts.OURS.value();
    private static final String GOOD_BASIC = basic(OURS, "our token");

    private final TwoAccounts accounts = new TwoAccounts();
    private final Callers callers = new Callers(accounts, Issuer.believed());

    // Who is asking

    @Test
    void shouldTakeTheAccountsOwnTokenForTheAccount() {
        // When
        Caller caller = identify(GOOD_BASIC);

        // Then
        assertThat(caller.account().id()).isEqualTo(TwoAccounts.OURS);
        assertThat(caller.actor()).isEqualTo(new Actor(OURS, Actor.Kind.ACCOUNT, Set.of(), Set.of()));
        assertThat(caller.userName()).isEqualTo(OURS);
        assertThat(caller.userEmail()).isNull();
    }

    @Test
    void shouldTakeAKeyForTheKeyAndShowItsName() {
        // When
        Caller caller = identify(basic(TwoAccounts.KEY, "our key"));

        // Then
        assertThat(caller.account().id()).isEqualTo(TwoAccounts.OURS);
        assertThat(caller.actor().subject()).isEqualTo(TwoAccounts.KEY);
        assertThat(caller.actor().kind()).isEqualTo(Actor.Kind.API_KEY);
        assertThat(caller.userName()).isEqualTo("Wallboard");
    }

    @Test
    void shouldLimitAKeyToThePermissionsItWasMadeFor() {
        // Given
        accounts.give("qualityViewAssessmentAll");

        // When
        Actor actor = identify(basic(TwoAccounts.KEY, "our key")).actor();

        // Then
        assertThat(actor).isEqualTo(new Actor(TwoAccounts.KEY, Actor.Kind.USER, Set.of(Permission.VIEW_ALL), Set.of()));
    }

    @Test
    void shouldTakeAKeyWhosePermissionsNobodyKnowsForOneWithoutAny() {
        // Given
        accounts.give("qualityOfALaterVersion");

        // When
        Actor actor = identify(basic(TwoAccounts.KEY, "our key")).actor();

        // Then
        assertThat(actor).isEqualTo(new Actor(TwoAccounts.KEY, Actor.Kind.USER, Set.of(), Set.of()));
    }

    @Test
    void shouldTakeATokenForThePersonItNames() {
        // When
        Caller caller = identify(bearer(Issuer.claims()));

        // Then
        assertThat(caller.account().id()).isEqualTo(TwoAccounts.OURS);
        assertThat(caller.actor())
                .isEqualTo(new Actor("12", Actor.Kind.USER, Set.of(Permission.DO_ALL), Set.of(7L, 9L)));
        assertThat(caller.userName()).isEqualTo("Supervisor");
        assertThat(caller.userEmail()).isEqualTo("supervisor@example.com");
    }

    @Test
    void shouldTakeBothTogetherForThePersonInEitherOrderAndOneHeaderOrTwo() {
        // Given
        String person = bearer(Issuer.claims());

        // When
        List<Caller> all = List.of(
                identify(GOOD_BASIC, person), identify(person, GOOD_BASIC), identify(GOOD_BASIC + ", " + person));

        // Then
        assertThat(all).allSatisfy(caller -> {
            assertThat(caller.account().id()).isEqualTo(TwoAccounts.OURS);
            assertThat(caller.actor().subject()).isEqualTo("12");
        });
    }

    @Test
    void shouldReadSchemesInLowerCaseAsTheStandardSays() {
        assertThat(identify(GOOD_BASIC.replace("Basic", "basic")).actor().subject())
                .isEqualTo(OURS);
        assertThat(identify(bearer(Issuer.claims()).replace("Bearer", "bearer"))
                        .actor()
                        .subject())
                .isEqualTo("12");
    }

    // Headers

    @Test
    void shouldRefuseARequestWithoutCredentials() {
        assertRefused();
        assertRefused("");
        assertRefused(" , ");
    }

    @Test
    void shouldRefuseAnyOtherSchemeEvenBesideGoodCredentials() {
        assertRefused("Digest username=\"a\"");
        assertRefused(GOOD_BASIC, "Digest abc");
        assertRefused(GOOD_BASIC, "Negotiate abc");
    }

    @Test
    void shouldRefuseABadBearerBesideAGoodBasic() {
        assertRefused(GOOD_BASIC, "Bearer nonsense");
        assertRefused(GOOD_BASIC, "Bearer ");
        assertRefused(GOOD_BASIC, "Bearer");
    }

    @Test
    void shouldRefuseABadBasicBesideAGoodBearer() {
        assertRefused(basic(OURS, "wrong"), bearer(Issuer.claims()));
    }

    @Test
    void shouldRefuseAForeignBearerBesideAGoodBasic() {
        assertRefused(GOOD_BASIC, bearer(Issuer.claims().claim("account_sid", TwoAccounts.FOREIGN.value())));
    }

    @Test
    void shouldRefuseTwoOfAKindEvenWhenBothAreGood() {
        String person = bearer(Issuer.claims());
        assertRefused(GOOD_BASIC, GOOD_BASIC);
        assertRefused(person, person);
        assertRefused(GOOD_BASIC + "," + GOOD_BASIC);
        assertRefused(GOOD_BASIC, person, person);
        assertRefused(GOOD_BASIC + "," + person + "," + GOOD_BASIC);
    }

    @Test
    void shouldRefuseMalformedBase64() {
        assertRefused("Basic !!!!");
        assertRefused("Basic " + encode("no colon"));
        assertRefused("Basic " + encode(":no user"));
        assertRefused("Basic " + encode(OURS + ":our token\u0000"));
        assertRefused("Basic " + encode(OURS + ":our token") + " more");
        assertRefused("Basic /////w==");
    }

    // Secrets

    @Test
    void shouldRefuseAWrongSecretAnEmptyOneAndSomebodyElses() {
        assertRefused(basic(OURS, "wrong"));
        assertRefused(basic(OURS, ""));
        assertRefused(basic(OURS, "their token"));
        assertRefused(basic(OURS, "our key"));
        assertRefused(basic(TwoAccounts.KEY, "our token"));
    }

    @Test
    void shouldTellNobodyWhichAccountsAndKeysExist() {
        // When
        List<Problem> answers = List.of(
                refusal(basic(OURS, "wrong")),
                refusal(basic("AC" + "9".repeat(32), "wrong")),
                refusal(basic(TwoAccounts.KEY, "wrong")),
                refusal(basic("SK" + "9".repeat(32), "wrong")),
                refusal("Bearer nonsense"),
                refusal("Bearer " + Issuer.sign(Issuer.claims().claim("account_sid", "AC" + "9".repeat(32)))));

        // Then
        assertThat(answers).containsOnly(answers.get(0));
    }

    @Test
    void shouldRefuseAKeyFromTheMomentItIsRevoked() {
        // Given
        String key = basic(TwoAccounts.KEY, "our key");
        identify(key);

        // When
        accounts.keys.clear();

        // Then
        assertRefused(key);
    }

    @Test
    void shouldForgetWhatItVerifiedWhenTheHashChanges() {
        // Given
        identify(GOOD_BASIC);

        // When
        accounts.authTokens.put(TwoAccounts.OURS, SecretHash.of("our next token"));

        // Then
        assertRefused(GOOD_BASIC);
        assertThat(identify(basic(OURS, "our next token")).userName()).isEqualTo(OURS);
    }

    // Tokens

    @Test
    void shouldRefuseATokenWithoutASignature() {
        assertRefused("Bearer " + new PlainJWT(Issuer.claims().build()).serialize());
        String[] parts = Issuer.sign(Issuer.claims()).split("\\.", -1);
        assertRefused("Bearer " + parts[0] + "." + parts[1] + ".");
    }

    @Test
    void shouldRefuseAnHmacUnderThePublicKey() throws Exception {
        byte[] publicKey = Issuer.KEY.toRSAPublicKey().getEncoded();
        assertRefused("Bearer "
                + Issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("known"),
                        Issuer.claims(),
                        new MACSigner(publicKey)));
    }

    @Test
    void shouldRefuseAnAlgorithmThatIsNotOnTheList() throws Exception {
        assertRefused("Bearer "
                + Issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("known"),
                        Issuer.claims(),
                        new RSASSASigner(Issuer.KEY)));
    }

    @Test
    void shouldRefuseAKeyThatTheTokenBringsAlong() throws Exception {
        RSAKey attackers = Issuer.key("attackers");
        assertRefused("Bearer "
                + Issuer.sign(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID("attackers")
                                .jwk(attackers.toPublicJWK())
                                .jwkURL(URI.create("https://attacker.example.com/keys")),
                        Issuer.claims(),
                        new RSASSASigner(attackers)));
    }

    @Test
    void shouldRefuseAnUnknownKeyAndAnotherKeyUnderAKnownName() throws Exception {
        RSAKey other = Issuer.key("unknown");
        RSASSASigner signer = new RSASSASigner(other);
        assertRefused("Bearer " + Issuer.sign(Issuer.header().keyID("unknown"), Issuer.claims(), signer));
        assertRefused("Bearer " + Issuer.sign(Issuer.header(), Issuer.claims(), signer));
    }

    @Test
    void shouldRefuseATokenThatWasChangedAfterItWasSigned() {
        String[] honest = Issuer.sign(Issuer.claims()).split("\\.", -1);
        String[] wanted = Issuer.sign(Issuer.claims().subject("1")).split("\\.", -1);
        assertRefused("Bearer " + honest[0] + "." + wanted[1] + "." + honest[2]);
    }

    @Test
    void shouldRefuseATokenOfAnotherIssuer() {
        assertRefused(bearer(Issuer.claims().issuer("https://attacker.example.com")));
        assertRefused(bearer(Issuer.claims().issuer(null)));
    }

    @Test
    void shouldRefuseATokenForSomebodyElse() {
        assertRefused(bearer(Issuer.claims().audience("another service")));
        assertRefused(bearer(Issuer.claims().audience((String) null)));
    }

    @Test
    void shouldRefuseATokenOutsideItsTime() {
        assertRefused(bearer(Issuer.claims().expirationTime(inSeconds(-31))));
        assertRefused(bearer(Issuer.claims().expirationTime(null)));
        assertRefused(bearer(Issuer.claims().notBeforeTime(inSeconds(60))));
    }

    @Test
    void shouldForgiveAClockThatIsSlightlyWrong() {
        assertThat(identify(bearer(Issuer.claims().expirationTime(inSeconds(-10))))
                        .userName())
                .isEqualTo("Supervisor");
    }

    @Test
    void shouldRefuseATokenOfAnotherType() throws Exception {
        assertRefused("Bearer "
                + Issuer.sign(
                        Issuer.header().type(new JOSEObjectType("logout+jwt")),
                        Issuer.claims(),
                        new RSASSASigner(Issuer.KEY)));
    }

    @Test
    void shouldRefuseATokenThatDemandsWhatWeDoNotUnderstand() throws Exception {
        assertRefused("Bearer "
                + Issuer.sign(
                        Issuer.header().criticalParams(Set.of("http://example.com/urgent")),
                        Issuer.claims(),
                        new RSASSASigner(Issuer.KEY)));
    }

    @Test
    void shouldRefuseClaimsOfTheWrongKind() {
        assertRefused(bearer(Issuer.claims().claim("teams", List.of("7"))));
        assertRefused(bearer(Issuer.claims().claim("teams", List.of(7.5))));
        assertRefused(bearer(Issuer.claims().claim("teams", "all")));
        assertRefused(bearer(Issuer.claims().claim("permissions", "qualityDoAssessmentsAll")));
        assertRefused(bearer(Issuer.claims().claim("account_sid", 5)));
        assertRefused(bearer(Issuer.claims().claim("account_sid", "AC1")));
        assertRefused(bearer(Issuer.claims().subject(" ")));
    }

    @Test
    void shouldRefuseEveryTokenWhileNobodySaidWhereKeysAre() {
        Callers withoutKeys = new Callers(accounts, Issuer.settings(null));
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> withoutKeys.identify(List.of(bearer(Issuer.claims())))))
                .isNotNull();
    }

    private Caller identify(String... headers) {
        return callers.identify(List.of(headers));
    }

    private void assertRefused(String... headers) {
        assertThat(refusal(headers).kind().status())
                .as(Arrays.toString(headers))
                .isEqualTo(401);
    }

    private Problem refusal(String... headers) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> identify(headers));
        assertThat(refused).as(Arrays.toString(headers)).isNotNull();
        return refused.problem();
    }

    private static String bearer(JWTClaimsSet.Builder claims) {
        return "Bearer " + Issuer.sign(claims);
    }

    private static String basic(String user, String secret) {
        return "Basic " + encode(user + ":" + secret);
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Date inSeconds(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }
}

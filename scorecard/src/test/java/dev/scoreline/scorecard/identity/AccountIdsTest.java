package dev.scoreline.scorecard.identity;

import dev.scoreline.scorecard.identity.NaturalKey.Comment;
import dev.scoreline.scorecard.identity.NaturalKey.Creation;
import dev.scoreline.scorecard.identity.NaturalKey.FlexAssessment;
import dev.scoreline.scorecard.identity.NaturalKey.MindAssessment;
import dev.scoreline.scorecard.identity.NaturalKey.Rating;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The vectors were computed with Python, not with this code:
 *
 * <pre>{@code
 * import hmac, hashlib
 * KEY, ACCOUNT = bytes(range(32)), "AC5c0e11ae000000000000000000000001"
 * def field(x):
 *     return b"\xff\xff\xff\xff" if x is None else len(x.encode()).to_bytes(4, "big") + x.encode()
 * def digest(kind, *fields):
 *     return hmac.new(KEY, b"".join(map(field, (kind, ACCOUNT) + fields)), hashlib.sha256)
 * def integer(d):
 *     return int.from_bytes(d.digest()[:8], "big") >> 11
 *
 * digest("flex-assessment", "evaluator-1", "agent-7", "segment-α", "GM00000000000000000000000000000001").hexdigest()[:20]
 * integer(digest("mind-assessment", "23", "4", "1001", None, None, "0"))
 * }</pre>
 */
class AccountIdsTest {
    private static final AccountId ACCOUNT = new AccountId("AC5c0e11ae000000000000000000000001");
    private static final FlexAssessment FLEX =
            new FlexAssessment("evaluator-1", "agent-7", "segment-α", "GM00000000000000000000000000000001");
    private static final String QUESTION = "GE00000000000000000000000000000001";

    private final AccountIds ids = new AccountIds(ACCOUNT, secret(0));

    @Test
    void shouldDeriveAnAssessmentAndItsAnswerAsComputedElsewhere() {
        AnswerSid answer = ids.answer(ids.assessment(FLEX), QUESTION);

        assertThat(answer).hasToString("FM893dc348d5076c7fbf4bb1d069463bc6");
        assertThat(answer.assessment()).isEqualTo(ids.assessment(FLEX)).hasToString("FM893dc348d5076c7fbf4b");
    }

    @Test
    void shouldDeriveIntegersOfFiftyThreeBitsAsComputedElsewhere() {
        assertThat(ids.assessment(mind(1001L, null, null)).value()).isEqualTo(6_999_558_450_249_313L);
        assertThat(ids.assessment(mind(1001L, null, null).next()).value()).isEqualTo(1_141_107_465_946_058L);
        assertThat(ids.assessment(mind(null, 1001L, "")).value()).isEqualTo(5_755_234_105_587_209L);
        assertThat(ids.rating(new Rating("call-1", "500", null, null)).value()).isEqualTo(5_847_917_283_798_403L);
        assertThat(ids.rating(new Rating("call-1", "500", "agent", "k")).value())
                .isEqualTo(5_726_509_152_390_319L);
    }

    @Test
    void shouldDeriveCommentsEventsAndCreationsAsComputedElsewhere() {
        assertThat(ids.comment(comment("6.985619", null))).hasToString("FMc01ec4f22590996ae3f9d4465637556c");
        assertThat(ids.event("AnswerRecorded", "FM00", "req-1")).hasToString("EVfbf6b805094001b2e76d45b8342501f8");
        assertThat(ids.creation(new Creation("questionnaire", "00ff", null)))
                .hasToString("bb26092f0d91c192a33f760c7050b95e");
    }

    @Test
    void shouldGiveEqualIdsForDifferentSpellingsOfOneNumber() {
        assertThat(ids.comment(comment("1.0", null)))
                .isEqualTo(ids.comment(comment("1", null)))
                .isEqualTo(ids.comment(comment("1e0", null)));
    }

    @Test
    void shouldTellAbsentFromEmpty() {
        assertThat(ids.comment(comment("1", null))).isNotEqualTo(ids.comment(comment("1", "")));
    }

    @Test
    void shouldTellFieldsApartThatOnlyTheirBordersDistinguish() {
        assertThat(ids.assessment(new FlexAssessment("ab", "c", "s", "q")))
                .isNotEqualTo(ids.assessment(new FlexAssessment("a", "bc", "s", "q")));
    }

    @Test
    void shouldSeparateKindsAccountsAndSecrets() {
        Rating key = new Rating("a", "b", null, null);
        AccountIds otherAccount = new AccountIds(new AccountId("AC5c0e11ae000000000000000000000002"), secret(0));
        AccountIds otherSecret = new AccountIds(ACCOUNT, secret(1));

        Set<Long> all = new HashSet<>(List.of(
                ids.rating(key).value(),
                otherAccount.rating(key).value(),
                otherSecret.rating(key).value(),
                new KeyDigest(secret(0), "comment", ACCOUNT)
                        .with("a")
                        .with("b")
                        .with((String) null)
                        .with((String) null)
                        .integer()));

        assertThat(all).hasSize(4);
    }

    @Test
    void shouldDeriveTheSameFromManyThreadsAtOnce() {
        List<String> expected =
                IntStream.range(0, 2_000).mapToObj(this::anAnswer).toList();

        List<String> found =
                IntStream.range(0, 2_000).parallel().mapToObj(this::anAnswer).toList();

        assertThat(found).isEqualTo(expected).doesNotHaveDuplicates();
    }

    @Test
    void shouldKeepTheSecretOutOfEveryText() {
        assertThat(secret(0))
                .hasToString("IdSecret[redacted]")
                .isEqualTo(secret(0))
                .isNotEqualTo(secret(1));
        assertThatThrownBy(() -> IdSecret.of(new byte[15]))
                .hasMessageContaining("at least 16 bytes, found 15")
                .hasMessageContaining("generate 32 random bytes");
    }

    @Test
    void shouldNotFollowLaterChangesOfTheBytesItWasGiven() {
        byte[] key = new byte[32];
        IdSecret secret = IdSecret.of(key);
        key[0] = 1;

        assertThat(secret).isEqualTo(IdSecret.of(new byte[32]));
    }

    @Test
    void shouldRefuseAnOpeningThatNothingTellsFromOthers() {
        assertThatThrownBy(() -> mind(null, null, null))
                .hasMessage("Expected ticketId, worklogId or an Idempotency-Key to tell this assessment from others"
                        + " of user 4, found none; send one of them");
    }

    @Test
    void shouldReadSidsInEitherCaseAndShowThemInLower() {
        AnswerSid sid = AnswerSid.parse("FM893DC348D5076C7FBF4BB1D069463BC6");

        assertThat(sid).isEqualTo(ids.answer(ids.assessment(FLEX), QUESTION));
        assertThat(new AccountId("AC5C0E11AE000000000000000000000001")).isEqualTo(ACCOUNT);
        assertThat(new CommentSid("FMC01EC4F22590996AE3F9D4465637556C"))
                .isEqualTo(ids.comment(comment("6.985619", null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FM893dc348d5076c7fbf4b", "6999558450249313", "0", "9007199254740991"})
    void shouldReadAssessmentIdsAsTheyAreShown(String shown) {
        assertThat(AssessmentId.parse(shown)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "FM", "FM893dc348d5076c7fbf4", "FM893dc348d5076c7fbf4bb1", "-1", "9007199254740992", "x"})
    void shouldSayWhatAnAssessmentIdLooksLike(String text) {
        assertThatThrownBy(() -> AssessmentId.parse(text))
                .hasMessage(
                        "Expected an assessment id such as FM and 20 hex digits, or an integer; found '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FM893dc348d5076c7fbf4b",
                "XX893dc348d5076c7fbf4bb1d069463bc6",
                "FM893dc348d5076c7fbf4bb1d069463bcg"
            })
    void shouldSayWhatAnAnswerSidLooksLike(String text) {
        assertThatThrownBy(() -> AnswerSid.parse(text)).hasMessageContaining("FM and 32 hex digits, found '" + text);
    }

    private String anAnswer(int question) {
        return ids.answer(ids.assessment(FLEX), "question-" + question).toString();
    }

    private static MindAssessment mind(@Nullable Long ticket, @Nullable Long worklog, @Nullable String idempotencyKey) {
        return new MindAssessment(23, 4, ticket, worklog, idempotencyKey, 0);
    }

    private static Comment comment(String offset, @Nullable String idempotencyKey) {
        return new Comment(
                "evaluator-1",
                "segment-α",
                "agent-7",
                "greeting",
                CanonicalDecimal.parse(offset),
                "Well done 👍",
                idempotencyKey);
    }

    private static IdSecret secret(int first) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (first + i);
        }
        return IdSecret.of(key);
    }
}

package dev.scoreline.api.account;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.number.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfiguredAccountsTest {

    private static final String OURS = "AC" + "1".repeat(32);
    private static final String FOREIGN = "AC" + "2".repeat(32);
    private static final String KEY = "SK" + "3".repeat(32);
    private static final String QUESTIONNAIRE = "GM" + "4".repeat(32);
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-02-01T00:00:00Z");

    private final ConfiguredAccounts accounts = new ConfiguredAccounts(new IdSecrets(Map.of(
            "scoreline.id-secrets.main", "00112233445566778899aabbccddeeff",
            "scoreline.id-secrets.same", "ABEiM0RVZneImaq7zN3u/w==",
            "scoreline.id-secrets.short", "00112233",
            "scoreline.id-secrets.odd", "not a secret")::get));

    @Test
    void shouldKnowAnAccountAsItIsConfigured() {
        // When
        accounts.apply(States.account(OURS, "main", "hash"));

        // Then
        Account account = ours();
        assertThat(account.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(account.telephonyZone()).isEqualTo(ZoneId.of("America/New_York"));
        assertThat(account.minimumRate()).isEqualTo(Fraction.ONE);
        assertThat(account.authTokenHash()).isEqualTo("hash");
    }

    @Test
    void shouldNotKnowAnAccountOfWhichOnlyPartsHaveBeenRead() {
        // When
        accounts.apply(States.key(OURS, KEY, "hash"));
        accounts.apply(States.client(OURS, 801));

        // Then
        assertThat(accounts.find(new AccountId(OURS))).isNull();
        assertThat(accounts.ofKey(KEY)).isNull();
        assertThat(accounts.ofClient(801)).isNull();
    }

    @Test
    void shouldReadTheSameSecretInHexAndInBase64() {
        // Given
        NaturalKey.FlexAssessment natural = new NaturalKey.FlexAssessment("12", "WK1", "GT1", QUESTIONNAIRE);
        accounts.apply(States.account(OURS, "main", "hash"));
        String hex = ours().ids().assessment(natural).toString();

        // When
        accounts.apply(States.account(OURS, "same", "hash"));

        // Then
        assertThat(ours().ids().assessment(natural)).hasToString(hex);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "short", "odd", "../main"})
    void shouldLetNobodyWriteToAnAccountWithoutAUsableSecret(String reference) {
        // Given
        accounts.apply(States.account(OURS, reference, "hash"));
        Account account = ours();

        // Then
        assertThatThrownBy(account::ids).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().kind()).isEqualTo(Kind.UNAVAILABLE);
            assertThat(refused.problem().detail()).doesNotContain(reference);
        });
    }

    @Test
    void shouldForgetARevokedKeyAnUnmappedClientAndADeletedAccount() {
        // Given
        List<ConfigurationState> states =
                List.of(States.account(OURS, "main", "hash"), States.key(OURS, KEY, "hash"), States.client(OURS, 801));
        states.forEach(accounts::apply);
        assertThat(accounts.ofKey(KEY)).isNotNull();
        assertThat(accounts.ofClient(801)).isNotNull();

        // When
        accounts.apply(States.gone(states.get(1)));
        accounts.apply(States.gone(states.get(2)));

        // Then
        assertThat(accounts.ofKey(KEY)).isNull();
        assertThat(ours().key(KEY)).isNull();
        assertThat(accounts.ofClient(801)).isNull();

        // When
        accounts.apply(States.gone(states.get(0)));

        // Then
        assertThat(accounts.find(new AccountId(OURS))).isNull();
    }

    @Test
    void shouldLeaveAClientIdToWhoeverHadItFirstInWhateverOrderItIsRead() {
        // Given
        accounts.apply(States.account(OURS, "main", "hash"));
        accounts.apply(States.account(FOREIGN, "main", "hash"));

        // When
        accounts.apply(States.clientSince(FOREIGN, 801, LATE));
        accounts.apply(States.clientSince(OURS, 801, EARLY));
        accounts.apply(States.clientSince(OURS, 802, EARLY));
        accounts.apply(States.clientSince(FOREIGN, 802, LATE));

        // Then
        assertThat(List.of(801L, 802L))
                .allSatisfy(client -> assertThat(accounts.ofClient(client))
                        .isNotNull()
                        .extracting(Account::id)
                        .hasToString(OURS));
    }

    @Test
    void shouldNotLetAnotherAccountTakeOverAKeyByItsSid() {
        // Given
        accounts.apply(States.account(OURS, "main", "hash"));
        accounts.apply(States.account(FOREIGN, "main", "hash"));
        accounts.apply(States.keySince(FOREIGN, KEY, "theirs", LATE));

        // When
        accounts.apply(States.keySince(OURS, KEY, "ours", EARLY));

        // Then
        Account owner = Objects.requireNonNull(accounts.ofKey(KEY));
        assertThat(owner.key(KEY)).extracting(Account.ApiKey::secretHash).isEqualTo("ours");
    }

    @Test
    void shouldTakeTheLatestActiveRevisionForAQuestionnaire() {
        // Given
        accounts.apply(States.account(OURS, "main", "hash"));

        // When
        accounts.apply(States.revision(OURS, 1, QUESTIONNAIRE, ScorecardState.ACTIVE));
        accounts.apply(States.revision(OURS, 2, QUESTIONNAIRE, ScorecardState.ACTIVE));
        accounts.apply(States.revision(OURS, 3, QUESTIONNAIRE, ScorecardState.DRAFT));
        accounts.apply(States.revision(OURS, 1, QUESTIONNAIRE, ScorecardState.RETIRED));

        // Then
        assertThat(ours().scorecardOf(QUESTIONNAIRE))
                .isNotNull()
                .extracting(scorecard -> scorecard.id().value())
                .isEqualTo(2L);

        // When
        accounts.apply(States.gone(States.revision(OURS, 2, QUESTIONNAIRE, ScorecardState.DELETED)));

        // Then
        assertThat(ours().scorecardOf(QUESTIONNAIRE)).isNull();
        assertThat(ours().revision(2)).isNotNull();
    }

    @Test
    void shouldForgetWhatWasRemovedFromTheLog() {
        // Given
        accounts.apply(States.account(OURS, "main", "hash"));
        accounts.apply(States.revision(OURS, 1, QUESTIONNAIRE, ScorecardState.ACTIVE));

        // When
        accounts.remove(new ResourceKey(OURS, ResourceKind.SCORECARD_REVISION, "1"));

        // Then
        assertThat(ours().scorecardOf(QUESTIONNAIRE)).isNull();
        assertThat(ours().revision(1)).isNull();
    }

    private Account ours() {
        return Objects.requireNonNull(accounts.find(new AccountId(OURS)));
    }
}

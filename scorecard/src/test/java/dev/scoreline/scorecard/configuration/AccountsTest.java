package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.configuration.Configuration.Kept;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ApiKeyCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ApiKeyRevoked;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientMapped;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientUnmapped;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CommentTagsPut;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.FieldChange;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.Resource.AccountSettings;
import dev.scoreline.scorecard.configuration.Resource.AnswerSet;
import dev.scoreline.scorecard.configuration.Resource.ApiKey;
import dev.scoreline.scorecard.configuration.Resource.Client;
import dev.scoreline.scorecard.configuration.Resource.CommentTag;
import dev.scoreline.scorecard.configuration.Resource.CommentTags;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rollup.NamespacedId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class AccountsTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final AccountLog account = new AccountLog();

    @Test
    void shouldBringTheDefaultsWithTheFirstAcceptedEvent() {
        Moved moved = account.accepts(new ClientMapped(801));

        assertThat(account.state().all(AnswerSet.class))
                .extracting(AnswerSet::name)
                .containsExactlyInAnyOrder("Two Options", "Three Options", "Rating");
        assertThat(account.state().all(AnswerSet.class))
                .allSatisfy(set -> assertThat(set.answers())
                        .filteredOn(Option.NotApplicable.class::isInstance)
                        .extracting(Option::id)
                        .containsExactly("not-applicable"));
        assertThat(account.has(ResourceKey.COMMENT_TAGS, CommentTags.class).tags())
                .isNotEmpty();
        assertThat(moved.effects())
                .as("the subject first, then 3 sets, settings, tags")
                .hasSize(6);
        assertThat(moved.effects().getFirst()).isInstanceOfSatisfying(Effect.ResourceChanged.class, changed -> {
            assertThat(changed.resource()).isEqualTo(new Client(801, false));
            assertThat(changed.kept().version()).isEqualTo(1);
        });
        assertThat(account.accepts(new ClientMapped(802)).effects())
                .as("once only")
                .hasSize(1);
    }

    @Test
    void shouldFixTheZoneAndTheIdSecretOnceTheyAreSet() {
        account.accepts(settings(BERLIN, "vault/ids", null));

        assertThat(account.has(ResourceKey.SETTINGS, AccountSettings.class).zone())
                .isEqualTo(BERLIN);
        account.knows(settings(BERLIN, "vault/ids", null));
        assertThat(account.refuses(settings(ZoneOffset.UTC, "vault/other", null))
                        .faults())
                .containsExactly(
                        new Fault("zone", "Expected Europe/Berlin, which is fixed since it was first set, found Z"),
                        new Fault(
                                "idSecretReference",
                                "Expected vault/ids, which is fixed since it was first set, found vault/other"));
    }

    @Test
    void shouldSetAndClearTheMinimumRate() {
        account.accepts(minimumRate(new Replacement<>(Fraction.ZERO)));
        assertThat(account.has(ResourceKey.SETTINGS, AccountSettings.class).minimumRate())
                .isEqualTo(Fraction.ZERO);

        Moved cleared = account.accepts(minimumRate(new Replacement<>(null)));
        assertThat(cleared.changes()).containsExactly(new FieldChange("account.main.minimumRate", "0", "1"));
    }

    @Test
    void shouldRefuseAliasesThatGiveOneIdToTwoPeople() {
        NamespacedId alice = NamespacedId.pbx("alice");

        account.accepts(settings(null, null, List.of(Set.of(alice, NamespacedId.mind(23)))));
        ConfigurationRefusal refusal =
                account.refuses(settings(null, null, List.of(Set.of(alice), Set.of(alice, NamespacedId.flex("WK1")))));

        assertThat(refusal.faults())
                .containsExactly(new Fault("aliases[1]", "Expected each id with one person, found pbx:alice with two"));
    }

    @Test
    void shouldKeepARevokedKeyRevoked() {
        account.accepts(key("Importer"));
        account.knows(key("Importer"));
        assertThat(account.refuses(key("Other")).category()).isEqualTo(Category.IN_USE);

        account.accepts(new ApiKeyRevoked("SK1"));

        assertThat(account.has(ResourceKey.apiKey("SK1"), ApiKey.class)).matches(ApiKey::isGone);
        assertThat(account.refuses(key("Importer")).reason()).contains("api key SK1, revoked");
        account.knows(new ApiKeyRevoked("SK1"));
        assertThat(account.refuses(new ApiKeyRevoked("SK2")).category()).isEqualTo(Category.NOT_FOUND);
    }

    @Test
    void shouldKnowARepeatedCreationOfAKeyByItsName() {
        // Given
        account.accepts(key("Importer"));

        // When
        ConfigurationRefusal refusal = account.refuses(new ApiKeyCreated("SK2", "Importer", "$other$", Set.of()));

        // Then
        assertThat(refusal.category()).isEqualTo(Category.IN_USE);
        assertThat(refusal.reason()).contains("api key SK1", "revoke that key");
        account.accepts(new ApiKeyRevoked("SK1"));
        account.accepts(new ApiKeyCreated("SK2", "Importer", "$other$", Set.of()));
    }

    @Test
    void shouldKeepHashesOutOfHistoryAndTexts() {
        Moved moved = account.accepts(key("Importer"));
        Moved token = account.accepts(new AccountConfigured(null, null, null, null, new Replacement<>("$hash$"), null));

        assertThat(List.of(
                        moved.changes().toString(),
                        key("Importer").toString(),
                        account.has(ResourceKey.apiKey("SK1"), ApiKey.class).toString(),
                        token.changes().toString(),
                        account.has(ResourceKey.SETTINGS, AccountSettings.class).toString()))
                .noneMatch(text -> text.contains("$hash$"));
    }

    @Test
    void shouldMapAndUnmapClients() {
        account.accepts(new ClientMapped(801));
        account.knows(new ClientMapped(801));

        Moved unmapped = account.accepts(new ClientUnmapped(801));

        assertThat(account.state().resources().get(ResourceKey.client(801)))
                .extracting(Kept::version, Kept::deletedAt)
                .containsExactly(2L, AccountLog.at(unmapped.after().position()));
        account.knows(new ClientUnmapped(801));
        assertThat(account.refuses(new ClientUnmapped(802)).category()).isEqualTo(Category.NOT_FOUND);
        account.accepts(new ClientMapped(801));
        assertThat(account.state().resources().get(ResourceKey.client(801)))
                .extracting(Kept::version, Kept::deletedAt)
                .containsExactly(3L, null);
    }

    @Test
    void shouldReplaceTheCommentTags() {
        account.accepts(new CommentTagsPut(List.of(new CommentTag("a", "A"))));

        assertThat(account.has(ResourceKey.COMMENT_TAGS, CommentTags.class).tags())
                .containsExactly(new CommentTag("a", "A"));
        assertThat(account.refuses(new CommentTagsPut(List.of(new CommentTag("a", "A"), new CommentTag("a", "B"))))
                        .faults())
                .extracting(Fault::field)
                .containsExactly("tags[1].id");
    }

    private static ApiKeyCreated key(String name) {
        return new ApiKeyCreated("SK1", name, "$hash$", Set.of("qualityManageScorecards"));
    }

    private static AccountConfigured minimumRate(Replacement<Fraction> rate) {
        return new AccountConfigured(null, null, rate, null, null, null);
    }

    private static AccountConfigured settings(
            @Nullable ZoneId zone, @Nullable String secret, @Nullable List<Set<NamespacedId>> aliases) {
        return new AccountConfigured(zone, null, null, secret, null, aliases);
    }
}

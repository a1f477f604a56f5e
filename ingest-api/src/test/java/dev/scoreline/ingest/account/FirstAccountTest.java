package dev.scoreline.ingest.account;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.ingest.fixture.RecordingLog;
import dev.scoreline.ingest.log.FactLog;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.scorecard.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Somebody has to be the first: an installation that names an account in its settings creates it, once. */
class FirstAccountTest {

    private static final String TOKEN = "long enough for a token";

    private final RecordingLog log = new RecordingLog();
    private final Published accounts = new Published();
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return InstantSource.fixed(now).withZone(zone);
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @Test
    void shouldWantNothingUnlessTheSettingsNameAnAccount() {
        // When
        FirstAccount first = new FirstAccount(
                new FirstAccountSettings("", null, "main", List.of(), ZoneOffset.UTC), accounts, log, clock);
        // Then
        assertThat(first.ensure()).isTrue();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void shouldWriteTheAccountAndItsClientsAndWaitUntilTheyCanBeUsed() {
        // Given
        FirstAccount first = wanted();
        // When
        boolean atOnce = first.ensure();
        accounts.published = true;
        // Then
        assertThat(atOnce).isFalse();
        assertThat(first.ensure()).isTrue();
        assertThat(facts()).extracting(ConfigurationFact::getType).containsExactly("AccountConfigured", "ClientMapped");
        assertThat(facts()).allSatisfy(fact -> assertThat(fact.getAccount()).isEqualTo(OneAccount.ID.value()));
    }

    @Test
    void shouldNeverPutTheTokenItselfIntoTheLog() {
        // When
        wanted().ensure();
        // Then
        assertThat(facts()).hasSize(2);
        assertThat(facts().toString()).doesNotContain(TOKEN);
    }

    @Test
    void shouldLeaveAnAccountAloneThatIsThere() {
        // Given
        accounts.published = true;
        // When
        boolean there = wanted().ensure();
        // Then
        assertThat(there).isTrue();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void shouldNotDecideBeforeAllAccountsAreRead() {
        // Given
        accounts.ready = false;
        // When
        boolean there = wanted().ensure();
        // Then
        assertThat(there).isFalse();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void shouldTryAgainAfterAWhileWhenTheLogWasAway() {
        // Given
        FirstAccount first = wanted();
        log.thenFailing(Problem.unavailable("Kafka is away.", Duration.ofSeconds(1)));
        first.ensure();
        log.thenRecovering();
        // When
        first.ensure();
        assertThat(log.lines()).as("a moment later").isEmpty();
        now = now.plusSeconds(11);
        first.ensure();
        // Then
        assertThat(log.lines()).hasSize(2);
    }

    /** An account that came into being by its clients would have no token, and count as there. */
    @Test
    void shouldMapNoClientBeforeTheAccountIsSafe() {
        // Given
        List<Line> tried = new ArrayList<>();
        FactLog away = line -> {
            tried.add(line);
            return CompletableFuture.failedFuture(
                    new ProblemException(Problem.unavailable("Kafka is away.", Duration.ofSeconds(1))));
        };
        // When
        wanted(away).ensure();
        // Then
        assertThat(tried)
                .singleElement()
                .satisfies(line -> assertThat(line.label().type()).startsWith("Account"));
    }

    @Test
    void shouldRefuseATokenThatCanBeGuessed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new FirstAccountSettings(OneAccount.ID.value(), "short", "main", List.of(), ZoneOffset.UTC))
                .withMessageContaining("at least 16 characters")
                .withMessageContaining("found 5 characters")
                .withMessageNotContaining("'short'");
    }

    private FirstAccount wanted() {
        return wanted(log);
    }

    private FirstAccount wanted(FactLog facts) {
        FirstAccountSettings settings = new FirstAccountSettings(
                OneAccount.ID.value(), TOKEN, "main", List.of(OneAccount.CLIENT), ZoneOffset.UTC);
        assertThat(settings.toString()).doesNotContain(TOKEN);
        return new FirstAccount(settings, accounts, facts, clock);
    }

    private List<ConfigurationFact> facts() {
        return log.lines().stream()
                .map(line -> ((Line.OfConfiguration) line).fact())
                .toList();
    }

    /** All accounts, or none until the fold has published them. */
    private static final class Published implements Accounts {

        private final OneAccount account = new OneAccount();
        private boolean published;
        private boolean ready = true;

        @Override
        public @Nullable Account find(AccountId id) {
            return published ? account.find(id) : null;
        }

        @Override
        public @Nullable Account ofClient(long clientId) {
            return published ? account.ofClient(clientId) : null;
        }

        @Override
        public @Nullable Account ofKey(String keySid) {
            return null;
        }

        @Override
        public boolean isReady() {
            return ready;
        }
    }
}

package dev.scoreline.ingest.account;

import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.caller.SecretHash;
import dev.scoreline.api.token.WriteToken;
import dev.scoreline.ingest.log.FactLog;
import dev.scoreline.ingest.log.Line;
import dev.scoreline.ingest.log.Trace;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientMapped;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.translation.configuration.Acceptance;
import dev.scoreline.translation.configuration.ConfigurationFacts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Puts an account where all configuration comes from, into the log, so that somebody can begin.
 *
 * <p>It is there once the fold has published it. Several instances may write it at the same time: the facts say the
 * same.
 */
public final class FirstAccount implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);
    /** After which a fact that did not show is written again: the log may have been away. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    private final FirstAccountSettings settings;
    private final Accounts accounts;
    private final FactLog log;
    private final Clock clock;

    private volatile boolean there;
    private volatile boolean closed;
    private Instant written = Instant.MIN;

    FirstAccount(FirstAccountSettings settings, Accounts accounts, FactLog log, Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.log = log;
        this.clock = clock;
    }

    /** Whether the account can be used, or none is wanted. */
    public boolean isThere() {
        return there;
    }

    void start() {
        Thread.ofVirtual().name("first-account").start(() -> {
            while (!closed && !ensure()) {
                pause();
            }
        });
    }

    /** One step: looks, and writes what is missing unless that was done a moment ago. */
    boolean ensure() {
        there = !settings.isWanted() || (accounts.isReady() && isComplete());
        if (!there && accounts.isReady() && clock.instant().isAfter(written.plus(AGAIN))) {
            write();
        }
        return there;
    }

    private boolean isComplete() {
        return isConfigured() && settings.clients().stream().noneMatch(this::isUnmapped);
    }

    private boolean isConfigured() {
        return accounts.find(settings.account()) != null;
    }

    private boolean isUnmapped(long client) {
        return accounts.ofClient(client) == null;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what did not get there is written again
    private void write() {
        written = clock.instant();
        if (isConfigured()) {
            mapClients();
        } else {
            // Its clients only once it is safe: an account that came into being by them would be without a token.
            append("account", configured()).thenRun(this::mapClients);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void mapClients() {
        settings.clients().stream()
                .filter(this::isUnmapped)
                .forEach(client -> append("client/" + client, new ClientMapped(client)));
    }

    private CompletableFuture<WriteToken> append(String naturalKey, ConfigurationEvent event) {
        Acceptance acceptance = new Acceptance(
                new EventId(UUID.randomUUID().toString()),
                settings.account(),
                Actor.SYSTEM,
                null,
                null,
                clock.instant(),
                naturalKey,
                null,
                "");
        return log.append(new Line.OfConfiguration(ConfigurationFacts.of(acceptance, event), Trace.NONE));
    }

    private AccountConfigured configured() {
        return new AccountConfigured(
                settings.zone(),
                null,
                null,
                settings.idSecret(),
                new Replacement<>(SecretHash.of(settings.token())),
                null);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException nobodyInterruptsIt) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}

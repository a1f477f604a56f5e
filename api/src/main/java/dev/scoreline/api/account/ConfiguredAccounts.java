package dev.scoreline.api.account;

import dev.scoreline.schemas.configuration.AccountSettings;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.key.ResourceKey;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.scorecard.Revisions;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All accounts as the log of configuration states left them; holds what requests need and no record longer. */
final class ConfiguredAccounts implements Accounts {

    private final IdSecrets secrets;
    private final Map<AccountId, LiveAccount> accounts = new ConcurrentHashMap<>();
    private final Owners<Long> clients = new Owners<>("client id");
    private final Owners<String> keys = new Owners<>("API key");
    private volatile boolean ready;

    ConfiguredAccounts(IdSecrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public @Nullable Account find(AccountId id) {
        LiveAccount account = accounts.get(id);
        return account == null || !account.exists() ? null : account;
    }

    @Override
    public @Nullable Account ofClient(long clientId) {
        AccountId owner = clients.of(clientId);
        return owner == null ? null : find(owner);
    }

    @Override
    public @Nullable Account ofKey(String keySid) {
        AccountId owner = keys.of(keySid);
        return owner == null ? null : find(owner);
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    void ready(boolean now) {
        ready = now;
    }

    /** Takes over the latest state of one resource; throws when the record says what nobody can mean. */
    void apply(ConfigurationState state) {
        LiveAccount account = account(state.getAccount());
        boolean alive = state.getDeletedAt() == null;
        switch (state.getKind()) {
            case ACCOUNT -> account.configure(alive ? settings(account.id(), state) : null);
            case API_KEY -> {
                if (alive) {
                    put(account, required(state.getApiKey(), state), state.getModifiedAt());
                } else {
                    removeKey(account, state.getResourceId());
                }
            }
            case CLIENT -> {
                long clientId = alive
                        ? required(state.getClient(), state).getClientId()
                        : Long.parseLong(state.getResourceId());
                if (alive) {
                    clients.claim(clientId, account.id(), state.getModifiedAt());
                } else {
                    clients.release(clientId, account.id());
                }
            }
            // A deleted revision stays known: assessments are pinned to it.
            case SCORECARD_REVISION -> account.put(Revisions.scorecard(required(state.getScorecardRevision(), state)));
            case QUESTIONNAIRE, CATEGORY, QUESTION, ANSWER_SET, COMMENT_TAGS, UNKNOWN -> {}
        }
    }

    /** Forgets a resource whose record was removed from the log. */
    void remove(ResourceKey key) {
        LiveAccount account = account(key.account());
        switch (key.kind()) {
            case ACCOUNT -> account.configure(null);
            case API_KEY -> removeKey(account, key.id());
            case CLIENT -> clients.release(Long.parseLong(key.id()), account.id());
            case SCORECARD_REVISION -> account.removeRevision(Long.parseLong(key.id()));
            case QUESTIONNAIRE, CATEGORY, QUESTION, ANSWER_SET, COMMENT_TAGS, UNKNOWN -> {}
        }
    }

    private LiveAccount account(String sid) {
        return accounts.computeIfAbsent(new AccountId(sid), LiveAccount::new);
    }

    private Settings settings(AccountId account, ConfigurationState state) {
        AccountSettings settings = required(state.getAccountSettings(), state);
        return Settings.of(account, settings, secrets);
    }

    private void put(LiveAccount account, dev.scoreline.schemas.configuration.ApiKey key, Instant since) {
        account.put(new Account.ApiKey(
                key.getKeySid(), key.getName(), key.getSecretHash(), Set.copyOf(key.getPermissions())));
        keys.claim(key.getKeySid(), account.id(), since);
    }

    private void removeKey(LiveAccount account, String sid) {
        account.removeKey(sid);
        keys.release(sid, account.id());
    }

    private static <T> T required(@Nullable T part, ConfigurationState state) {
        if (part == null) {
            throw new UntranslatableException("Expected the record that its kind names in the state of "
                    + state.getKind() + " " + state.getResourceId() + ", found none.");
        }
        return part;
    }
}

package dev.scoreline.api.caller;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.account.Accounts;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/**
 * Says who is asking, or refuses.
 *
 * <p>Basic proves an account: its own token or one of its keys. A token proves a person and names their account. Both
 * together must mean one account, and the person is then who is asking. Every refusal reads the same.
 */
public final class Callers {

    private static final String ACCOUNT_PREFIX = "AC";

    private final Accounts accounts;
    private final Tokens tokens;
    private final Secrets secrets = new Secrets();

    public Callers(Accounts accounts, TokenSettings settings) {
        this(accounts, settings.tokens());
    }

    Callers(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /**
     * Who sent a request, or the one refusal.
     *
     * @param authorization every Authorization header of the request
     */
    public Caller identify(List<String> authorization) {
        return identify(authorization, () -> {});
    }

    /**
     * The same, with a word for whoever guesses.
     *
     * @param beforeGuess called before a secret is looked at that was not seen to fit before; may refuse
     */
    Caller identify(List<String> authorization, Runnable beforeGuess) {
        Credentials credentials = Credentials.of(authorization);
        String bearer = credentials.bearer();
        Claims claims = bearer == null ? null : tokens.prove(bearer);
        Credentials.Basic basic = credentials.basic();
        Caller proven = basic == null ? null : prove(basic, beforeGuess);
        if (claims == null) {
            return proven == null ? refuse() : proven;
        }
        Account account = proven == null ? accounts.find(claims.account()) : proven.account();
        if (account == null || !account.id().equals(claims.account())) {
            return refuse();
        }
        return new Caller(account, claims.actor(), claims.name(), claims.email());
    }

    private Caller prove(Credentials.Basic basic, Runnable beforeGuess) {
        return basic.user().startsWith(ACCOUNT_PREFIX)
                ? proveAccount(basic, beforeGuess)
                : proveKey(basic, beforeGuess);
    }

    private Caller proveAccount(Credentials.Basic basic, Runnable beforeGuess) {
        Account account = find(basic.user());
        boolean fits = secrets.fit(
                basic.user(), account == null ? null : account.authTokenHash(), basic.secret(), beforeGuess);
        return account != null && fits
                ? withoutToken(account, actor(account), account.id().value())
                : refuse();
    }

    private Caller proveKey(Credentials.Basic basic, Runnable beforeGuess) {
        Account account = accounts.ofKey(basic.user());
        Account.ApiKey key = account == null ? null : account.key(basic.user());
        boolean fits = secrets.fit(basic.user(), key == null ? null : key.secretHash(), basic.secret(), beforeGuess);
        return account != null && key != null && fits ? withoutToken(account, actor(key), key.name()) : refuse();
    }

    private static Actor actor(Account account) {
        return new Actor(account.id().value(), Actor.Kind.ACCOUNT, Set.of(), Set.of());
    }

    /**
     * A key with permissions is as narrow as a person with them, also where this version knows none of their names:
     * whoever gave it some did not mean all.
     */
    private static Actor actor(Account.ApiKey key) {
        Actor.Kind kind = key.permissions().isEmpty() ? Actor.Kind.API_KEY : Actor.Kind.USER;
        return new Actor(key.sid(), kind, Permission.named(key.permissions()), Set.of());
    }

    private static Caller withoutToken(Account account, Actor actor, String name) {
        return new Caller(account, actor, name, null);
    }

    private @Nullable Account find(String user) {
        try {
            return accounts.find(new AccountId(user));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    private static Caller refuse() {
        throw Unproven.refusal();
    }
}

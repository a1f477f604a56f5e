package dev.scoreline.api.account;

import dev.scoreline.scorecard.identity.AccountId;
import org.jspecify.annotations.Nullable;

/** All accounts as they are configured now; a look at memory, never a wait. */
public interface Accounts {

    @Nullable Account find(AccountId id);

    /** The account that a client id of the telephony API stands for. */
    @Nullable Account ofClient(long clientId);

    /** The account that a living API key acts for. */
    @Nullable Account ofKey(String keySid);

    /** Whether everything that was configured before the start has been read. */
    boolean isReady();
}

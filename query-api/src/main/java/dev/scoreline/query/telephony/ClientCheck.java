package dev.scoreline.query.telephony;

import dev.scoreline.api.account.Account;
import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.query.parameter.Absent;
import org.jspecify.annotations.Nullable;

/** Holds the client id of a path against the account of the caller. */
final class ClientCheck {

    private final Accounts accounts;

    ClientCheck(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The client id; not found where it is another account's or nobody's. */
    long clientOf(Caller caller, String clientId) {
        Long client = parsed(clientId);
        Account account = client == null ? null : accounts.ofClient(client);
        if (client == null || account == null || !account.id().equals(caller.account().id())) {
            throw Absent.of("a client", clientId);
        }
        return client;
    }

    private static @Nullable Long parsed(String clientId) {
        try {
            return Long.valueOf(clientId);
        } catch (NumberFormatException notOne) {
            return null;
        }
    }
}

package dev.scoreline.ingest.account;

import dev.scoreline.scorecard.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.ZoneId;
import java.util.List;

/**
 * The account to create in a log that holds none of this name. Once it is there these settings change nothing.
 *
 * @param sid the account's name; without it no account is created
 * @param authToken what its clients send as the password of Basic; kept as a salted hash only
 * @param idSecret the reference of the secret that its ids are derived with
 * @param clients the client ids of the telephony API that stand for it
 * @param zone where its days begin
 */
@ConfigurationProperties("scoreline.ingest.first-account")
public record FirstAccountSettings(
        @Nullable String sid,
        @Nullable String authToken,
        @DefaultValue("main") String idSecret,
        @DefaultValue List<Long> clients,
        @DefaultValue("UTC") ZoneId zone) {

    private static final int SHORTEST_TOKEN = 16;

    public FirstAccountSettings {
        clients = List.copyOf(clients);
        if (isWanted(sid) && (authToken == null || authToken.length() < SHORTEST_TOKEN)) {
            throw new IllegalArgumentException("Expected scoreline.ingest.first-account.auth-token of at least "
                    + SHORTEST_TOKEN + " characters beside the account's sid, found "
                    + (authToken == null ? "none" : authToken.length() + " characters")
                    + "; choose a long random one.");
        }
    }

    boolean isWanted() {
        return isWanted(sid);
    }

    AccountId account() {
        return new AccountId(sid == null ? "" : sid);
    }

    String token() {
        return authToken == null ? "" : authToken;
    }

    private static boolean isWanted(@Nullable String sid) {
        return sid != null && !sid.isBlank();
    }

    /** Leaves out the token: settings are shown in logs. */
    @Override
    public String toString() {
        return "FirstAccountSettings[sid=" + sid + ", idSecret=" + idSecret + ", clients=" + clients + ", zone=" + zone
                + "]";
    }
}

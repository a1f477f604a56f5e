package dev.scoreline.api.account;

import dev.scoreline.schemas.configuration.AccountSettings;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.AccountIds;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * An account's settings, ready for use.
 *
 * @param ids absent while this process does not have the account's secret
 */
record Settings(
        ZoneId zone,
        ZoneId telephonyZone,
        Fraction minimumRate,
        @Nullable String authTokenHash,
        @Nullable AccountIds ids) {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    static Settings of(AccountId account, AccountSettings settings, IdSecrets secrets) {
        String zone = settings.getZone();
        return new Settings(
                zone == null ? ZoneOffset.UTC : ZoneId.of(zone),
                ZoneId.of(settings.getTelephonyZone()),
                Fraction.of(settings.getMinimumRate()),
                settings.getAuthTokenHash(),
                ids(account, settings.getIdSecretReference(), secrets));
    }

    private static @Nullable AccountIds ids(AccountId account, @Nullable String reference, IdSecrets secrets) {
        try {
            return new AccountIds(account, secrets.find(reference));
        } catch (IllegalArgumentException unusable) {
            LOG.error("Account {} cannot be written to: {}", account, unusable.getMessage());
            return null;
        }
    }
}

package dev.scoreline.api.administration;

import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.configuration.AccountSettings;
import dev.scoreline.schemas.configuration.AgentAlias;
import dev.scoreline.schemas.configuration.ConfigurationState;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/**
 * An account's settings as they stand.
 *
 * @param zone in which rollups count their hours, fixed once it is set; null: not set yet, UTC counts
 * @param telephonyZone that times of the telephony API are in
 * @param minimumRate the lowest rating that a caller can give
 * @param aliases each a person, by all their ids
 * @param clientIds of the telephony API that stand for this account
 */
public record AccountBody(
        String sid,
        @Nullable String zone,
        String telephonyZone,
        BigDecimal minimumRate,
        List<Person> aliases,
        List<Long> clientIds) {

    /** One person, by all their ids. */
    public record Person(List<String> ids) {
        public Person {
            ids = List.copyOf(ids);
        }
    }

    public AccountBody {
        aliases = List.copyOf(aliases);
        clientIds = List.copyOf(clientIds);
    }

    /**
     * Settings and clients as they are stored.
     *
     * @param clients of kind {@code CLIENT}, unmapped ones included
     */
    public static AccountBody of(ConfigurationState state, List<ConfigurationState> clients) {
        AccountSettings settings = state.getAccountSettings();
        return new AccountBody(
                state.getAccount(),
                settings.getZone(),
                settings.getTelephonyZone(),
                Plain.number(settings.getMinimumRate()),
                settings.getAliases().stream()
                        .map(AgentAlias::getIds)
                        .map(Person::new)
                        .toList(),
                clients.stream()
                        .filter(client -> client.getDeletedAt() == null)
                        .map(client -> client.getClient().getClientId())
                        .sorted()
                        .toList());
    }
}

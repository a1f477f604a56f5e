package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ApiKeyCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ApiKeyRevoked;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientMapped;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientUnmapped;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CommentTagsPut;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.Resource.AccountSettings;
import dev.scoreline.scorecard.configuration.Resource.ApiKey;
import dev.scoreline.scorecard.configuration.Resource.Client;
import dev.scoreline.scorecard.configuration.Resource.CommentTag;
import dev.scoreline.scorecard.configuration.Resource.CommentTags;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rollup.NamespacedId;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What belongs to the account as a whole: settings, keys, client ids, comment tags. */
final class Accounts {

    private final Work work;

    Accounts(Work work) {
        this.work = work;
    }

    ConfigurationOutcome configure(AccountConfigured event) {
        AccountSettings old = Objects.requireNonNull(
                work.find(ResourceKey.SETTINGS, AccountSettings.class), "every account has settings");
        List<Fault> faults = new ArrayList<>();
        fixed("zone", old.zone(), event.zone(), faults);
        fixed("idSecretReference", old.idSecretReference(), event.idSecretReference(), faults);
        List<SortedSet<NamespacedId>> aliases =
                event.aliases() == null ? old.aliases() : aliases(event.aliases(), faults);
        if (!faults.isEmpty()) {
            return ConfigurationRefusal.invalid(faults);
        }
        work.put(new AccountSettings(
                event.zone() == null ? old.zone() : event.zone(),
                replaced(event.telephonyZone(), old.telephonyZone(), (ZoneId) ZoneOffset.UTC),
                replaced(event.minimumRate(), old.minimumRate(), Fraction.ONE),
                event.idSecretReference() == null ? old.idSecretReference() : event.idSecretReference(),
                event.authTokenHash() == null
                        ? old.authTokenHash()
                        : event.authTokenHash().value(),
                aliases));
        return work.outcome(ResourceKey.SETTINGS);
    }

    private static <T> T replaced(@Nullable Replacement<T> replacement, T old, T cleared) {
        return replacement == null ? old : Objects.requireNonNullElse(replacement.value(), cleared);
    }

    /** Rollups count by the zone and ids follow from the secret; neither can move under what is stored. */
    private static void fixed(String field, @Nullable Object old, @Nullable Object fresh, List<Fault> faults) {
        if (old != null && fresh != null && !old.equals(fresh)) {
            faults.add(new Fault(field, "Expected " + old + ", which is fixed since it was first set, found " + fresh));
        }
    }

    private static List<SortedSet<NamespacedId>> aliases(List<Set<NamespacedId>> people, List<Fault> faults) {
        Set<NamespacedId> seen = new HashSet<>();
        for (int i = 0; i < people.size(); i++) {
            for (NamespacedId id : new TreeSet<>(people.get(i))) {
                if (!seen.add(id)) {
                    faults.add(new Fault(
                            "aliases[" + i + "]", "Expected each id with one person, found " + id + " with two"));
                }
            }
        }
        return people.stream()
                .map(ids -> Collections.unmodifiableSortedSet(new TreeSet<>(ids)))
                .toList();
    }

    ConfigurationOutcome create(ApiKeyCreated event) {
        ResourceKey key = ResourceKey.apiKey(event.sid());
        ApiKey fresh =
                new ApiKey(event.sid(), event.name(), event.secretHash(), new TreeSet<>(event.permissions()), false);
        ApiKey old = work.find(key, ApiKey.class);
        if (old != null && !old.equals(fresh)) {
            return ConfigurationRefusal.refused(
                    Category.IN_USE,
                    "Expected a sid that no key has had, found " + key + (old.isGone() ? ", revoked" : "")
                            + "; make a key with another sid");
        }
        ApiKey namesake = old == null ? living(event.name()) : null;
        if (namesake != null) {
            return ConfigurationRefusal.refused(
                    Category.IN_USE,
                    "Expected a name that no living key has, found that of " + namesake.key()
                            + "; choose another, or revoke that key first if its secret is lost");
        }
        work.put(fresh);
        return work.outcome(key);
    }

    /** By its name a repeated creation is known: a second key that nobody asked for would never be revoked. */
    private @Nullable ApiKey living(String name) {
        return work.living(ApiKey.class).stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    ConfigurationOutcome revoke(ApiKeyRevoked event) {
        ResourceKey key = ResourceKey.apiKey(event.sid());
        ApiKey old = work.find(key, ApiKey.class);
        if (old == null) {
            return ConfigurationRefusal.unknown(key);
        }
        work.put(new ApiKey(old.sid(), old.name(), old.secretHash(), old.permissions(), true));
        return work.outcome(key);
    }

    /** That no two accounts have one client id cannot be seen here; whoever accepts the fact has to know. */
    ConfigurationOutcome map(ClientMapped event) {
        Client client = new Client(event.id(), false);
        work.put(client);
        return work.outcome(client.key());
    }

    ConfigurationOutcome unmap(ClientUnmapped event) {
        Client client = new Client(event.id(), true);
        if (work.find(client.key(), Client.class) == null) {
            return ConfigurationRefusal.unknown(client.key());
        }
        work.put(client);
        return work.outcome(client.key());
    }

    ConfigurationOutcome put(CommentTagsPut event) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < event.tags().size(); i++) {
            CommentTag tag = event.tags().get(i);
            if (tag.id().isBlank() || !seen.add(tag.id())) {
                faults.add(new Fault(
                        "tags[" + i + "].id", "Expected an id that no other tag has, found '" + tag.id() + "'"));
            }
        }
        if (!faults.isEmpty()) {
            return ConfigurationRefusal.invalid(faults);
        }
        work.put(new CommentTags(event.tags()));
        return work.outcome(ResourceKey.COMMENT_TAGS);
    }
}

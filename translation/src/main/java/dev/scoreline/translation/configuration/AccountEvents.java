package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.configuration.AccountConfigured;
import dev.scoreline.schemas.configuration.ApiKeyCreated;
import dev.scoreline.schemas.configuration.ApiKeyRevoked;
import dev.scoreline.schemas.configuration.ClientMapped;
import dev.scoreline.schemas.configuration.ClientUnmapped;
import dev.scoreline.schemas.configuration.CommentTagsPut;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ResourceKey;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Set;
import java.util.function.Function;

/** What happens to an account as a whole: settings, keys, client ids, comment tags. */
final class AccountEvents {

    private AccountEvents() {}

    static void write(ConfigurationEvent.OfAccount event, ConfigurationFact.Builder fact) {
        switch (event) {
            case ConfigurationEvent.AccountConfigured made ->
                about(fact, ResourceKey.SETTINGS).setAccountConfigured(toWire(made));
            case ConfigurationEvent.ApiKeyCreated made ->
                about(fact, ResourceKey.apiKey(made.sid()))
                        .setApiKeyCreated(new ApiKeyCreated(
                                made.sid(),
                                made.name(),
                                made.secretHash(),
                                made.permissions().stream().sorted().toList()));
            case ConfigurationEvent.ApiKeyRevoked made ->
                about(fact, ResourceKey.apiKey(made.sid())).setApiKeyRevoked(new ApiKeyRevoked(made.sid()));
            case ConfigurationEvent.ClientMapped made ->
                about(fact, ResourceKey.client(made.id())).setClientMapped(new ClientMapped(made.id()));
            case ConfigurationEvent.ClientUnmapped made ->
                about(fact, ResourceKey.client(made.id())).setClientUnmapped(new ClientUnmapped(made.id()));
            case ConfigurationEvent.CommentTagsPut made ->
                about(fact, ResourceKey.COMMENT_TAGS)
                        .setCommentTagsPut(new CommentTagsPut(Resources.tagsToWire(made.tags())));
        }
    }

    static ConfigurationEvent.@Nullable OfAccount read(ConfigurationFact fact) {
        return switch (fact.getType()) {
            case "AccountConfigured" -> toDomain(fact.getAccountConfigured());
            case "ApiKeyCreated" -> toDomain(fact.getApiKeyCreated());
            case "ApiKeyRevoked" ->
                new ConfigurationEvent.ApiKeyRevoked(fact.getApiKeyRevoked().getKeySid());
            case "ClientMapped" ->
                new ConfigurationEvent.ClientMapped(fact.getClientMapped().getClientId());
            case "ClientUnmapped" ->
                new ConfigurationEvent.ClientUnmapped(fact.getClientUnmapped().getClientId());
            case "CommentTagsPut" ->
                new ConfigurationEvent.CommentTagsPut(
                        Resources.tagsToDomain(fact.getCommentTagsPut().getTags()));
            default -> null;
        };
    }

    private static ConfigurationFact.Builder about(ConfigurationFact.Builder fact, ResourceKey key) {
        return fact.setEntityId(ResourceNames.of(key));
    }

    private static AccountConfigured toWire(ConfigurationEvent.AccountConfigured made) {
        return new AccountConfigured(
                made.zone() == null ? null : made.zone().getId(),
                Edits.text(made.telephonyZone(), ZoneId::getId),
                Edits.decimal(made.minimumRate()),
                made.idSecretReference(),
                Edits.text(made.authTokenHash(), Function.identity()),
                made.aliases() == null ? null : Resources.aliasesToWire(made.aliases()));
    }

    private static ConfigurationEvent.AccountConfigured toDomain(AccountConfigured made) {
        return new ConfigurationEvent.AccountConfigured(
                made.getZone() == null ? null : ZoneId.of(made.getZone()),
                Edits.replacement(made.getTelephonyZone(), ZoneId::of),
                Edits.replacement(made.getMinimumRate()),
                made.getIdSecretReference(),
                Edits.replacement(made.getAuthTokenHash(), Function.identity()),
                made.getAliases() == null ? null : Resources.aliasesToDomain(made.getAliases()));
    }

    private static ConfigurationEvent.ApiKeyCreated toDomain(ApiKeyCreated made) {
        return new ConfigurationEvent.ApiKeyCreated(
                made.getKeySid(), made.getName(), made.getSecretHash(), Set.copyOf(made.getPermissions()));
    }
}

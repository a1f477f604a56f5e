package dev.scoreline.api.account;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.AccountSettings;
import dev.scoreline.schemas.configuration.ApiKey;
import dev.scoreline.schemas.configuration.Client;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.ResourceKind;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Family;
import dev.scoreline.scorecard.configuration.Resource;
import dev.scoreline.scorecard.scoring.Profile;
import dev.scoreline.translation.scorecard.Revisions;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** States as the configuration fold writes them. */
public final class States {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    static {
        TrustedRecords.trust();
    }

    private States() {}

    public static ConfigurationState account(String account, String secretReference, String authTokenHash) {
        return state(account, ResourceKind.ACCOUNT, "main", NOON)
                .setAccountSettings(AccountSettings.newBuilder()
                        .setZone("Europe/Berlin")
                        .setTelephonyZone("America/New_York")
                        .setMinimumRate(new BigDecimal("1.000000"))
                        .setIdSecretReference(secretReference)
                        .setAuthTokenHash(authTokenHash)
                        .setAliases(List.of())
                        .build())
                .build();
    }

    public static ConfigurationState key(String account, String sid, String hash) {
        return keySince(account, sid, hash, NOON);
    }

    static ConfigurationState keySince(String account, String sid, String hash, Instant since) {
        return state(account, ResourceKind.API_KEY, sid, since)
                .setApiKey(ApiKey.newBuilder()
                        .setKeySid(sid)
                        .setName("Wallboard")
                        .setSecretHash(hash)
                        .setPermissions(List.of())
                        .build())
                .build();
    }

    public static ConfigurationState client(String account, long clientId) {
        return clientSince(account, clientId, NOON);
    }

    static ConfigurationState clientSince(String account, long clientId, Instant since) {
        return state(account, ResourceKind.CLIENT, Long.toString(clientId), since)
                .setClient(new Client(clientId))
                .build();
    }

    static ConfigurationState revision(String account, long id, String questionnaire, ScorecardState standing) {
        Scorecard scorecard = new Scorecard(
                new ScorecardBase(1),
                new RevisionId(id),
                Math.toIntExact(id),
                0,
                new ExternalSid(questionnaire),
                "Hotline",
                standing,
                List.of(),
                Profile.TWILIO.policy(),
                Assignment.EVERYTHING);
        return state(account, ResourceKind.SCORECARD_REVISION, Long.toString(id), NOON)
                .setScorecardRevision(
                        Revisions.toWire(new Resource.ScorecardRevision(scorecard, Family.FLEX, "twilio", true)))
                .build();
    }

    public static ConfigurationState gone(ConfigurationState state) {
        return ConfigurationState.newBuilder(state)
                .setVersion(state.getVersion() + 1)
                .setModifiedAt(NOON.plusSeconds(60))
                .setDeletedAt(NOON.plusSeconds(60))
                .build();
    }

    private static ConfigurationState.Builder state(String account, ResourceKind kind, String id, Instant since) {
        return ConfigurationState.newBuilder()
                .setAccount(account)
                .setKind(kind)
                .setResourceId(id)
                .setVersion(1)
                .setSource(new SourcePosition(0, 0L))
                .setModifiedAt(since);
    }
}

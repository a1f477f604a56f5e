package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.common.Fault;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import dev.scoreline.schemas.common.RefusalCode;
import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.ConfigurationHistory;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.PersonalActor;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal;
import dev.scoreline.scorecard.configuration.ResourceKey;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What became of a configuration fact. */
public final class ConfigurationHistories {

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private ConfigurationHistories() {}

    /**
     * The record of an outcome.
     *
     * @param version of the account's configuration after the fact; 0 while there is none
     */
    public static ConfigurationHistory of(
            ConfigurationFact fact, SourcePosition source, ConfigurationOutcome outcome, long version) {
        ConfigurationHistory.Builder history = ConfigurationHistory.newBuilder()
                .setSource(source)
                .setEventId(fact.getEventId())
                .setFactType(fact.getType())
                .setAccount(fact.getAccount())
                .setEntityId(fact.getEntityId())
                .setOccurredAt(fact.getOccurredAt())
                .setAcceptedAt(fact.getAcceptedAt())
                .setActor(fact.getActor())
                .setCorrelation(fact.getCorrelation())
                .setVersion(version)
                .setPersonal(personal(fact.getPersonal()));
        return switch (outcome) {
            case ConfigurationOutcome.Moved moved -> moved(history, fact.getAccount(), source, moved);
            case ConfigurationOutcome.Duplicate(ResourceKey subject) ->
                history.setOutcome(Outcome.DUPLICATE)
                        .setEntityId(ResourceNames.of(subject))
                        .build();
            case ConfigurationOutcome.Refused(ConfigurationRefusal refusal) ->
                history.setOutcome(Outcome.REFUSED).setRefusal(toWire(refusal)).build();
            case ConfigurationOutcome.AlreadyFolded ignored ->
                throw new IllegalArgumentException("Expected an outcome that history records, found a replay of a fact"
                        + " whose outcome was recorded before; record nothing");
        };
    }

    private static ConfigurationHistory moved(
            ConfigurationHistory.Builder history,
            String account,
            SourcePosition source,
            ConfigurationOutcome.Moved moved) {
        return history.setOutcome(Outcome.MOVED)
                .setEntityId(ResourceNames.of(moved.subject()))
                .setChanges(moved.changes().stream()
                        .map(change -> new FieldChange(change.field(), change.before(), change.after()))
                        .toList())
                .setStates(states(account, source.getPartition(), moved))
                .build();
    }

    /** The subject first, whatever else changed with it. */
    private static List<ConfigurationState> states(String account, int partition, ConfigurationOutcome.Moved moved) {
        return moved.effects().stream()
                .flatMap(ConfigurationHistories::changed)
                .sorted(Comparator.comparing(
                        changed -> !changed.resource().key().equals(moved.subject())))
                .map(changed -> Resources.toWire(account, partition, changed.kept()))
                .toList();
    }

    private static Stream<Effect.ResourceChanged> changed(Effect effect) {
        return switch (effect) {
            case Effect.ResourceChanged changed -> Stream.of(changed);
            case Effect.RevisionPublished ignored -> Stream.of();
        };
    }

    private static @Nullable PersonalHistory personal(@Nullable PersonalActor actor) {
        return actor == null
                ? null
                : new PersonalHistory(actor.getUserName(), actor.getUserEmail(), List.of(), List.of());
    }

    private static Refusal toWire(ConfigurationRefusal refusal) {
        return new Refusal(
                code(refusal.category()),
                refusal.reason(),
                refusal.faults().stream()
                        .map(fault -> new Fault(fault.field(), fault.message()))
                        .toList());
    }

    private static RefusalCode code(ConfigurationRefusal.Category category) {
        return switch (category) {
            case INVALID -> RefusalCode.INVALID;
            case NOT_FOUND -> RefusalCode.NOT_FOUND;
            case DELETED -> RefusalCode.DELETED;
            case IN_USE -> RefusalCode.IN_USE;
            case ILLEGAL_TRANSITION -> RefusalCode.ILLEGAL_TRANSITION;
            case STALE -> RefusalCode.STALE;
            case TOO_LARGE -> RefusalCode.TOO_LARGE;
        };
    }
}

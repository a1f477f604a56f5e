package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.PersonalActor;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.actor.Actors;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;

/** Facts about an account's configuration: made by whoever accepts an event, read by the fold. */
public final class ConfigurationFacts {

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private ConfigurationFacts() {}

    public static ConfigurationFact of(Acceptance acceptance, ConfigurationEvent event) {
        ConfigurationFact.Builder fact = ConfigurationFact.newBuilder()
                .setEventId(acceptance.eventId().value())
                .setAccount(acceptance.account().value())
                .setNaturalKey(acceptance.naturalKey())
                .setAcceptedAt(acceptance.acceptedAt())
                .setActor(Actors.toAvro(acceptance.actor()))
                .setCorrelation(acceptance.correlation())
                .setBodyDigest(acceptance.bodyDigest())
                .setType(event.getClass().getSimpleName())
                .setPersonal(personal(acceptance));
        switch (event) {
            case ConfigurationEvent.OfScorecard scorecard -> ScorecardEvents.write(scorecard, fact);
            case ConfigurationEvent.OfQuestionnaire questionnaire -> QuestionnaireEvents.write(questionnaire, fact);
            case ConfigurationEvent.OfAccount account -> AccountEvents.write(account, fact);
        }
        return fact.build();
    }

    /** What happened, or an {@link UntranslatableException}. */
    public static ConfigurationEvent event(ConfigurationFact fact) {
        if (fact.getSealed() != null) {
            throw UntranslatableException.sealed("a configuration fact");
        }
        try {
            ConfigurationEvent event = ScorecardEvents.read(fact);
            event = event == null ? QuestionnaireEvents.read(fact) : event;
            event = event == null ? AccountEvents.read(fact) : event;
            if (event == null) {
                throw UntranslatableException.unknown("a type of configuration fact");
            }
            return event;
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new UntranslatableException(
                    "Expected a configuration fact whose values are well-formed, found one of type " + fact.getType()
                            + " that is not: " + malformed.getMessage(),
                    malformed);
        }
    }

    private static @Nullable PersonalActor personal(Acceptance acceptance) {
        return acceptance.userName() == null && acceptance.userEmail() == null
                ? null
                : new PersonalActor(acceptance.userName(), acceptance.userEmail());
    }
}

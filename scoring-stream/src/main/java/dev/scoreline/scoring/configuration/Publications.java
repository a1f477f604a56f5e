package dev.scoreline.scoring.configuration;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.PersonalActor;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.configuration.Configuration;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.Resource;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.translation.actor.Actors;
import dev.scoreline.translation.assessment.Acceptance;
import dev.scoreline.translation.assessment.AssessmentFacts;
import dev.scoreline.translation.scorecard.Revisions;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** The facts that tell scoring of a revision: done by whoever changed the configuration, when it was accepted. */
final class Publications {

    private Publications() {}

    static List<AssessmentFact> of(ConfigurationFact fact, Moved moved) {
        return moved.effects().stream()
                .flatMap(effect -> published(effect).map(scorecard -> of(fact, moved.after(), scorecard)))
                .toList();
    }

    private static Stream<Scorecard> published(Effect effect) {
        return switch (effect) {
            case Effect.RevisionPublished(Scorecard scorecard) -> Stream.of(scorecard);
            case Effect.ResourceChanged ignored -> Stream.of();
        };
    }

    private static AssessmentFact of(ConfigurationFact fact, Configuration after, Scorecard scorecard) {
        Resource.ScorecardRevision revision =
                (Resource.ScorecardRevision) after.find(ResourceKey.revision(scorecard.id()));
        if (revision == null) {
            throw new IllegalStateException("Expected revision " + scorecard.id()
                    + " in the configuration that published it, found none; this is a bug of the fold");
        }
        Resource.ScorecardRevision published = new Resource.ScorecardRevision(
                scorecard, revision.family(), revision.profile(), revision.published());
        return AssessmentFacts.published(acceptance(fact, after, scorecard), Revisions.toWire(published));
    }

    /** The event id follows from the fact's, so that a replay publishes under the same one. */
    private static Acceptance acceptance(ConfigurationFact fact, Configuration after, Scorecard scorecard) {
        PersonalActor personal = fact.getPersonal();
        return new Acceptance(
                new EventId(fact.getEventId() + "-" + scorecard.id() + "-" + scorecard.amendment()),
                new AccountId(fact.getAccount()),
                zone(after),
                Actors.toDomain(fact.getActor()),
                personal == null ? null : personal.getUserName(),
                personal == null ? null : personal.getUserEmail(),
                fact.getAcceptedAt(),
                fact.getOccurredAt(),
                fact.getCorrelation(),
                null,
                "");
    }

    private static ZoneId zone(Configuration after) {
        return after.find(ResourceKey.SETTINGS) instanceof Resource.AccountSettings settings
                        && settings.zone() != null
                ? settings.zone()
                : ZoneOffset.UTC;
    }
}

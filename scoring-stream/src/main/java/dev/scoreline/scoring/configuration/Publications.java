package dev.scoreline.scoring.configuration;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.PersonalActor;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.configuration.Configuration;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.Resource.AccountSettings;
import dev.scoreline.scorecard.configuration.Resource.ScorecardRevision;
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
                .flatMap(Publications::published)
                .map(scorecard -> of(fact, moved, scorecard))
                .toList();
    }

    private static Stream<Scorecard> published(Effect effect) {
        return switch (effect) {
            case Effect.RevisionPublished(Scorecard scorecard) -> Stream.of(scorecard);
            case Effect.ResourceChanged ignored -> Stream.of();
        };
    }

    private static AssessmentFact of(ConfigurationFact fact, Moved moved, Scorecard scorecard) {
        ScorecardRevision changed = changed(moved, scorecard);
        ScorecardRevision published =
                new ScorecardRevision(scorecard, changed.family(), changed.profile(), changed.published());
        return AssessmentFacts.published(acceptance(fact, moved.after(), scorecard), Revisions.toWire(published));
    }

    /** From the effects and not from the configuration, which forgets a revision as soon as another takes its place. */
    private static ScorecardRevision changed(Moved moved, Scorecard scorecard) {
        return moved.effects().stream()
                .flatMap(effect -> changed(effect, scorecard))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Expected a change of revision " + scorecard.id()
                        + " beside its publication, found none; this is a bug of the fold"));
    }

    private static Stream<ScorecardRevision> changed(Effect effect, Scorecard scorecard) {
        return effect instanceof Effect.ResourceChanged changed
                        && changed.resource() instanceof ScorecardRevision revision
                        && revision.scorecard().id().equals(scorecard.id())
                ? Stream.of(revision)
                : Stream.of();
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
        return after.find(ResourceKey.SETTINGS) instanceof AccountSettings settings && settings.zone() != null
                ? settings.zone()
                : ZoneOffset.UTC;
    }
}

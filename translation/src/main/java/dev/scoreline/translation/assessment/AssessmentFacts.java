package dev.scoreline.translation.assessment;

import dev.scoreline.schemas.assessment.AssessmentFact;
import dev.scoreline.schemas.assessment.ScorecardPublished;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.scorecard.assessment.Envelope;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Fact;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.actor.Actors;

/** Facts about assessments: made by whoever accepts an event, read by whoever folds it. */
public final class AssessmentFacts {

    private AssessmentFacts() {}

    /** The fact that {@code event} happened to {@code assessment}; what concerns people goes into its personal part. */
    public static AssessmentFact of(Acceptance acceptance, AssessmentId assessment, Event event) {
        if (event instanceof Event.ScorecardPublished) {
            throw new IllegalArgumentException(
                    "Expected an event of one assessment, found a publication; use AssessmentFacts.published");
        }
        Family family = switch (assessment) {
            case AssessmentId.Flex ignored -> Family.FLEX;
            case AssessmentId.Mind ignored -> Family.MIND;
        };
        AssessmentFact.Builder fact = envelope(acceptance)
                .setEntityId(assessment.toString())
                .setNaturalKey("")
                .setFamily(family)
                .setType(event.getClass().getSimpleName())
                .setPersonal(PersonalFacts.of(acceptance, event));
        FactWriter.write(event, assessment, fact);
        return fact.build();
    }

    /** The fact that a revision was published; it goes into every partition under the same event id. */
    public static AssessmentFact published(Acceptance acceptance, ScorecardRevision revision) {
        return envelope(acceptance)
                .setEntityId(publicationId(revision))
                .setNaturalKey(Long.toString(revision.getRevisionId()))
                .setFamily(revision.getFamily())
                .setType(ScorecardPublished.class.getSimpleName())
                .setScorecardPublished(new ScorecardPublished(revision))
                .setPersonal(PersonalFacts.ofActor(acceptance))
                .build();
    }

    /** What a publication is known as among the entities of assessment facts. */
    public static String publicationId(ScorecardRevision revision) {
        return "scorecard:" + revision.getRevisionId();
    }

    /** A fact as read at {@code offset}, or an {@link UntranslatableException}. */
    public static Fact fact(AssessmentFact fact, long offset) {
        if (fact.getSealed() != null) {
            throw UntranslatableException.sealed("an assessment fact");
        }
        try {
            return new Fact(envelope(fact, offset), FactReader.event(fact));
        } catch (IllegalArgumentException malformed) {
            throw new UntranslatableException(
                    "Expected an assessment fact whose values are well-formed, found one of type " + fact.getType()
                            + " that is not: " + malformed.getMessage(),
                    malformed);
        }
    }

    private static AssessmentFact.Builder envelope(Acceptance acceptance) {
        return AssessmentFact.newBuilder()
                .setEventId(acceptance.eventId().value())
                .setAccount(acceptance.account().value())
                .setOccurredAt(acceptance.occurredAt())
                .setAcceptedAt(acceptance.acceptedAt())
                .setActor(Actors.toAvro(acceptance.actor()))
                .setCorrelation(acceptance.correlation())
                .setIfMatch(acceptance.ifMatch())
                .setBodyDigest(acceptance.bodyDigest())
                .setZone(acceptance.zone().getId());
    }

    private static Envelope envelope(AssessmentFact fact, long offset) {
        var personal = fact.getPersonal();
        return new Envelope(
                offset,
                Actors.toDomain(fact.getActor()),
                personal == null ? null : personal.getUserName(),
                personal == null ? null : personal.getUserEmail(),
                fact.getAcceptedAt(),
                fact.getOccurredAt(),
                fact.getIfMatch(),
                fact.getBodyDigest());
    }
}

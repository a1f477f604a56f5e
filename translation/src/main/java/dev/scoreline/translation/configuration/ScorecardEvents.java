package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.configuration.AssignmentEdit;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.PolicyEdit;
import dev.scoreline.schemas.configuration.ScorecardCreated;
import dev.scoreline.schemas.configuration.ScorecardDeleted;
import dev.scoreline.schemas.configuration.ScorecardRevised;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.scorecard.Assignments;
import dev.scoreline.translation.scorecard.Drafts;
import dev.scoreline.translation.scorecard.Policies;
import org.jspecify.annotations.Nullable;

/** What happens to scorecards. */
final class ScorecardEvents {

    private ScorecardEvents() {}

    static void write(ConfigurationEvent.OfScorecard event, ConfigurationFact.Builder fact) {
        switch (event) {
            case ConfigurationEvent.ScorecardCreated created -> {
                String creation = created.creation().toString();
                fact.setEntityId(ResourceNames.ofCreation(ResourceKey.Kind.SCORECARD_REVISION, creation))
                        .setCreationId(creation)
                        .setScorecardCreated(new ScorecardCreated(Drafts.toWire(created.scorecard())));
            }
            case ConfigurationEvent.ScorecardRevised revised ->
                fact.setEntityId(ResourceNames.of(ResourceKey.revision(revised.named())))
                        .setIfMatch(revised.ifVersion())
                        .setScorecardRevised(toWire(revised));
            case ConfigurationEvent.ScorecardDeleted deleted ->
                fact.setEntityId(ResourceNames.of(ResourceKey.revision(deleted.named())))
                        .setIfMatch(deleted.ifVersion())
                        .setScorecardDeleted(
                                new ScorecardDeleted(deleted.named().value()));
        }
    }

    static ConfigurationEvent.@Nullable OfScorecard read(ConfigurationFact fact) {
        if (fact.getScorecardCreated() != null) {
            return new ConfigurationEvent.ScorecardCreated(
                    creation(fact), Drafts.toDomain(fact.getScorecardCreated().getScorecard()));
        }
        if (fact.getScorecardRevised() != null) {
            return toDomain(fact.getScorecardRevised(), fact.getIfMatch());
        }
        return fact.getScorecardDeleted() == null
                ? null
                : new ConfigurationEvent.ScorecardDeleted(
                        new RevisionId(fact.getScorecardDeleted().getRevisionId()), fact.getIfMatch());
    }

    static CreationId creation(ConfigurationFact fact) {
        if (fact.getCreationId() == null) {
            throw new UntranslatableException(
                    "Expected a creation id in a fact of type " + fact.getType() + ", found none; mend the producer.");
        }
        return new CreationId(fact.getCreationId());
    }

    private static ScorecardRevised toWire(ConfigurationEvent.ScorecardRevised revised) {
        ScorecardState state = revised.state();
        Replacement<Policy> policy = revised.policy();
        Replacement<Assignment> assignment = revised.assignment();
        return ScorecardRevised.newBuilder()
                .setRevisionId(revised.named().value())
                .setCreateNewRevision(revised.createNewRevision())
                .setName(revised.name())
                .setStatus(state == null ? null : ScorecardStatus.valueOf(state.name()))
                .setProfile(revised.profile())
                .setPolicy(policy == null ? null : edit(policy.value()))
                .setSections(revised.sections() == null ? null : Drafts.sectionsToWire(revised.sections()))
                .setAssignment(assignment == null ? null : assignmentEdit(assignment.value()))
                .setExternalSid(Edits.text(revised.externalSid(), ExternalSid::value))
                .build();
    }

    private static PolicyEdit edit(@Nullable Policy policy) {
        return new PolicyEdit(policy == null ? null : Policies.toWire(policy));
    }

    private static AssignmentEdit assignmentEdit(@Nullable Assignment assignment) {
        return new AssignmentEdit(assignment == null ? null : Assignments.toWire(assignment));
    }

    private static ConfigurationEvent.ScorecardRevised toDomain(ScorecardRevised revised, @Nullable Long ifVersion) {
        return new ConfigurationEvent.ScorecardRevised(
                new RevisionId(revised.getRevisionId()),
                revised.getCreateNewRevision(),
                revised.getName(),
                state(revised.getStatus()),
                revised.getProfile(),
                policy(revised.getPolicy()),
                revised.getSections() == null ? null : Drafts.sectionsToDomain(revised.getSections()),
                assignment(revised.getAssignment()),
                Edits.replacement(revised.getExternalSid(), ExternalSid::new),
                ifVersion);
    }

    private static @Nullable ScorecardState state(@Nullable ScorecardStatus status) {
        if (status == ScorecardStatus.UNKNOWN) {
            throw UntranslatableException.unknown("a state of a scorecard");
        }
        return status == null ? null : ScorecardState.valueOf(status.name());
    }

    private static @Nullable Replacement<Policy> policy(@Nullable PolicyEdit edit) {
        if (edit == null) {
            return null;
        }
        return new Replacement<>(edit.getValue() == null ? null : Policies.toDomain(edit.getValue()));
    }

    /** No value on the wire means everything, which the domain says aloud. */
    private static @Nullable Replacement<Assignment> assignment(@Nullable AssignmentEdit edit) {
        return edit == null ? null : new Replacement<>(Assignments.toDomain(edit.getValue()));
    }
}

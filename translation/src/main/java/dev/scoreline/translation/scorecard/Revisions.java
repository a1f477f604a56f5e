package dev.scoreline.translation.scorecard;

import dev.scoreline.schemas.common.Family;
import dev.scoreline.schemas.configuration.ScorecardRevision;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.Resource;
import dev.scoreline.scorecard.configuration.ScorecardDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.CriterionDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import dev.scoreline.translation.UntranslatableException;
import org.jspecify.annotations.Nullable;

/** Numbered revisions: scorecards whose every part has its id. */
public final class Revisions {

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private Revisions() {}

    public static ScorecardRevision toWire(Resource.ScorecardRevision revision) {
        Scorecard scorecard = revision.scorecard();
        return ScorecardRevision.newBuilder()
                .setBaseId(scorecard.base().value())
                .setRevisionId(scorecard.id().value())
                .setRevision(scorecard.revision())
                .setAmendment(scorecard.amendment())
                .setFamily(Symbols.same(revision.family(), Family.class))
                .setPublished(revision.published())
                .setScorecard(Drafts.toWire(draft(scorecard, revision.profile())))
                .build();
    }

    public static Resource.ScorecardRevision toDomain(ScorecardRevision revision) {
        return new Resource.ScorecardRevision(
                scorecard(revision),
                Symbols.same(revision.getFamily(), dev.scoreline.scorecard.configuration.Family.class),
                revision.getScorecard().getProfile(),
                revision.getPublished());
    }

    /** What scoring needs of a revision. */
    public static Scorecard scorecard(ScorecardRevision revision) {
        ScorecardDraft draft = Drafts.toDomain(revision.getScorecard());
        return new Scorecard(
                new ScorecardBase(revision.getBaseId()),
                new RevisionId(revision.getRevisionId()),
                revision.getRevision(),
                revision.getAmendment(),
                draft.externalSid(),
                draft.name(),
                draft.state(),
                draft.sections().stream().map(Revisions::section).toList(),
                complete(draft.policy(), "a policy"),
                draft.assignment());
    }

    private static Section section(SectionDraft draft) {
        SectionId id = complete(draft.id(), "a section's id");
        return new Section(
                id,
                draft.externalSid(),
                draft.label(),
                draft.weight(),
                draft.critical(),
                draft.criteria().stream().map(Revisions::criterion).toList());
    }

    private static Criterion criterion(CriterionDraft draft) {
        CriterionId id = complete(draft.id(), "a criterion's id");
        return new Criterion(
                id,
                draft.externalSid(),
                draft.label(),
                draft.maxPoints(),
                draft.weight(),
                draft.allowNa(),
                draft.bonus(),
                draft.knockOut(),
                draft.scale(),
                draft.guidance());
    }

    private static ScorecardDraft draft(Scorecard scorecard, String profile) {
        return new ScorecardDraft(
                scorecard.name(),
                scorecard.state(),
                profile,
                scorecard.policy(),
                scorecard.externalSid(),
                scorecard.sections().stream().map(Revisions::draft).toList(),
                scorecard.assignment());
    }

    private static SectionDraft draft(Section section) {
        return new SectionDraft(
                section.id(),
                section.externalSid(),
                section.label(),
                section.weight(),
                section.critical(),
                section.criteria().stream().map(Revisions::draft).toList());
    }

    private static CriterionDraft draft(Criterion criterion) {
        return new CriterionDraft(
                criterion.id(),
                criterion.externalSid(),
                criterion.label(),
                criterion.maxPoints(),
                criterion.weight(),
                criterion.allowNa(),
                criterion.bonus(),
                criterion.knockOut(),
                criterion.scale(),
                criterion.guidance());
    }

    private static <T> T complete(@Nullable T part, String what) {
        if (part == null) {
            throw new UntranslatableException(
                    "Expected " + what + " in a numbered revision, found none; mend the producer.");
        }
        return part;
    }
}

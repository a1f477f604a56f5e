package dev.scoreline.translation.scorecard;

import dev.scoreline.schemas.configuration.Criterion;
import dev.scoreline.schemas.configuration.KnockOut;
import dev.scoreline.schemas.configuration.Scorecard;
import dev.scoreline.schemas.configuration.ScorecardStatus;
import dev.scoreline.schemas.configuration.Section;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.ScorecardDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.CriterionDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.translation.number.Decimals;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Scorecards as clients describe them: the wire's form of a scorecard, in which ids may be missing. */
public final class Drafts {

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private Drafts() {}

    public static Scorecard toWire(ScorecardDraft draft) {
        return Scorecard.newBuilder()
                .setName(draft.name())
                .setStatus(Symbols.same(draft.state(), ScorecardStatus.class))
                .setProfile(draft.profile())
                .setExternalSid(text(draft.externalSid()))
                .setSections(sectionsToWire(draft.sections()))
                .setPolicy(draft.policy() == null ? null : Policies.toWire(draft.policy()))
                .setAssignment(Assignments.toWire(draft.assignment()))
                .build();
    }

    public static ScorecardDraft toDomain(Scorecard scorecard) {
        return new ScorecardDraft(
                scorecard.getName(),
                Symbols.same(scorecard.getStatus(), ScorecardState.class),
                scorecard.getProfile(),
                scorecard.getPolicy() == null ? null : Policies.toDomain(scorecard.getPolicy()),
                sid(scorecard.getExternalSid()),
                sectionsToDomain(scorecard.getSections()),
                Assignments.toDomain(scorecard.getAssignment()));
    }

    public static List<Section> sectionsToWire(List<SectionDraft> sections) {
        return sections.stream().map(Drafts::toWire).toList();
    }

    public static List<SectionDraft> sectionsToDomain(List<Section> sections) {
        return sections.stream().map(Drafts::toDomain).toList();
    }

    private static Section toWire(SectionDraft section) {
        return Section.newBuilder()
                .setSectionId(section.id() == null ? null : section.id().value())
                .setExternalSid(text(section.externalSid()))
                .setLabel(section.label())
                .setWeight(Decimals.exactOrAbsent(section.weight()))
                .setCritical(section.critical())
                .setCriteria(section.criteria().stream().map(Drafts::toWire).toList())
                .build();
    }

    private static SectionDraft toDomain(Section section) {
        return new SectionDraft(
                section.getSectionId() == null ? null : new SectionId(section.getSectionId()),
                sid(section.getExternalSid()),
                section.getLabel(),
                Decimals.fractionOrAbsent(section.getWeight()),
                section.getCritical(),
                section.getCriteria().stream().map(Drafts::toDomain).toList());
    }

    private static Criterion toWire(CriterionDraft criterion) {
        return Criterion.newBuilder()
                .setCriterionId(criterion.id() == null ? null : criterion.id().value())
                .setExternalSid(text(criterion.externalSid()))
                .setLabel(criterion.label())
                .setDescription(criterion.guidance().description())
                .setAssessmentPrompt(criterion.guidance().assessmentPrompt())
                .setAutoGenerateByAi(criterion.guidance().autoGenerateByAi())
                .setMaxPoints(Decimals.exact(criterion.maxPoints()))
                .setWeight(Decimals.exactOrAbsent(criterion.weight()))
                .setAllowNa(criterion.allowNa())
                .setBonus(criterion.bonus())
                .setKnockOut(Symbols.same(criterion.knockOut(), KnockOut.class))
                .setScale(Scales.toWire(criterion.scale()))
                .build();
    }

    private static CriterionDraft toDomain(Criterion criterion) {
        return new CriterionDraft(
                criterion.getCriterionId() == null ? null : new CriterionId(criterion.getCriterionId()),
                sid(criterion.getExternalSid()),
                criterion.getLabel(),
                Fraction.of(criterion.getMaxPoints()),
                Decimals.fractionOrAbsent(criterion.getWeight()),
                criterion.getAllowNa(),
                criterion.getBonus(),
                Symbols.same(criterion.getKnockOut(), dev.scoreline.scorecard.KnockOut.class),
                Scales.toDomain(criterion.getScale()),
                new Guidance(
                        criterion.getDescription(), criterion.getAssessmentPrompt(), criterion.getAutoGenerateByAi()));
    }

    static @Nullable String text(@Nullable ExternalSid sid) {
        return sid == null ? null : sid.value();
    }

    static @Nullable ExternalSid sid(@Nullable String text) {
        return text == null ? null : new ExternalSid(text);
    }
}

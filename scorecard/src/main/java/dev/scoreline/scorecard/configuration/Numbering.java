package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.ScorecardDraft.CriterionDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives sections and criteria their ids: the given ones where they were given; elsewhere that of a known one with the
 * same label, so that a request repeated without ids means the same things again; else the next free one.
 */
final class Numbering {

    /** What every JSON parser keeps. */
    private static final long LARGEST = (1L << 53) - 1;

    private final List<Section> known;
    private final List<Fault> faults;
    private final Set<Long> givenSections;
    private final Set<Long> givenCriteria;
    private final Set<Long> usedSections = new HashSet<>();
    private final Set<Long> usedCriteria = new HashSet<>();
    private long lastSection;
    private long lastCriterion;

    /** @param known the sections of other revisions, those that are meant first coming first */
    Numbering(Line line, List<Section> known, List<SectionDraft> drafts, List<Fault> faults) {
        this.known = known;
        this.faults = faults;
        this.givenSections = drafts.stream()
                .flatMap(draft -> Stream.ofNullable(draft.id()).map(SectionId::value))
                .collect(Collectors.toSet());
        this.givenCriteria = drafts.stream()
                .flatMap(draft -> draft.criteria().stream())
                .flatMap(draft -> Stream.ofNullable(draft.id()).map(CriterionId::value))
                .collect(Collectors.toSet());
        this.lastSection = highest(line.lastSection(), givenSections);
        this.lastCriterion = highest(line.lastCriterion(), givenCriteria);
    }

    private static long highest(long known, Set<Long> given) {
        return given.stream().reduce(known, Math::max);
    }

    List<Section> sections(List<SectionDraft> drafts) {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            sections.add(section("categories[" + i + "]", drafts.get(i)));
        }
        return sections;
    }

    Line remembered(Line line) {
        return line.having(lastSection, lastCriterion);
    }

    private Section section(String path, SectionDraft draft) {
        long id = draft.id() == null ? sectionId(draft.label()) : draft.id().value();
        checkId(path + ".categoryId", id, usedSections);
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < draft.criteria().size(); i++) {
            criteria.add(criterion(
                    path + ".criteria[" + i + "]", id, draft.criteria().get(i)));
        }
        return new Section(
                new SectionId(id),
                draft.externalSid(),
                draft.label(),
                notNegative(path + ".weight", draft.weight()),
                draft.critical(),
                criteria);
    }

    private Criterion criterion(String path, long section, CriterionDraft draft) {
        long id = draft.id() == null
                ? criterionId(section, draft.label())
                : draft.id().value();
        checkId(path + ".id", id, usedCriteria);
        Fraction maxPoints = notNegative(path + ".maxPoints", draft.maxPoints());
        return new Criterion(
                new CriterionId(id),
                draft.externalSid(),
                draft.label(),
                maxPoints == null ? Fraction.ZERO : maxPoints,
                notNegative(path + ".weight", draft.weight()),
                draft.allowNa(),
                draft.bonus(),
                draft.knockOut(),
                draft.scale(),
                draft.guidance());
    }

    private long sectionId(String label) {
        return known.stream()
                .filter(section -> section.label().equals(label))
                .map(section -> section.id().value())
                .filter(id -> !givenSections.contains(id) && !usedSections.contains(id))
                .findFirst()
                .orElseGet(() -> ++lastSection);
    }

    private long criterionId(long section, String label) {
        return known.stream()
                .filter(candidate -> candidate.id().value() == section)
                .flatMap(candidate -> candidate.criteria().stream())
                .filter(criterion -> criterion.label().equals(label))
                .map(criterion -> criterion.id().value())
                .filter(id -> !givenCriteria.contains(id) && !usedCriteria.contains(id))
                .findFirst()
                .orElseGet(() -> ++lastCriterion);
    }

    private void checkId(String field, long id, Set<Long> seen) {
        if (id < 0 || id > LARGEST) {
            faults.add(new Fault(field, "Expected an id from 0 to " + LARGEST + ", found " + id));
        } else if (!seen.add(id)) {
            faults.add(new Fault(
                    field, "Expected an id that is unique within the scorecard, found " + id + " a second time"));
        }
    }

    private @Nullable Fraction notNegative(String field, @Nullable Fraction value) {
        if (value != null && value.signum() < 0) {
            faults.add(new Fault(field, "Expected 0 or more, found " + value));
            return null;
        }
        return value;
    }
}

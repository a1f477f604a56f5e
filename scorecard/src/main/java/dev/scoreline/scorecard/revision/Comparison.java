package dev.scoreline.scorecard.revision;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.SectionId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Walks two revisions side by side; sections and criteria are the same when their ids are. */
final class Comparison {

    private final Scorecard before;
    private final Scorecard after;
    private final Changes changes = new Changes();

    Comparison(Scorecard before, Scorecard after) {
        this.before = before;
        this.after = after;
    }

    List<Change> changes() {
        changes.text("name", before.name(), after.name());
        changes.scoring("externalSid", before.externalSid(), after.externalSid());
        compareAssignments(before.assignment(), after.assignment());
        comparePolicies(before.policy(), after.policy());
        compareSections(sections(before), sections(after));
        compareCriteria(places(before), places(after));
        return changes.found();
    }

    private void comparePolicies(Policy old, Policy now) {
        changes.scoring("policy.method", old.method(), now.method());
        changes.scoring("policy.notApplicable", old.notApplicable(), now.notApplicable());
        changes.scoring("policy.unscored", old.unscored(), now.unscored());
        changes.scoring("policy.knockOutEffect", old.knockOutEffect(), now.knockOutEffect());
        changes.scoring("policy.criticalThreshold", old.criticalThreshold(), now.criticalThreshold());
        changes.scoring("policy.bands", bands(old), bands(now));
        changes.scoring("policy.passMark", old.passMark(), now.passMark());
    }

    private void compareAssignments(Assignment old, Assignment now) {
        changes.text("assignment.ticketTags", sorted(old.ticketTags()), sorted(now.ticketTags()));
        changes.text("assignment.teams", sorted(old.teams()), sorted(now.teams()));
        changes.text("assignment.channels", sorted(old.channels()), sorted(now.channels()));
        changes.text("assignment.responseContexts", sorted(old.responseContexts()), sorted(now.responseContexts()));
        changes.text(
                "assignment.excludedTicketTags", sorted(old.excludedTicketTags()), sorted(now.excludedTicketTags()));
        changes.text("assignment.excludedTeams", sorted(old.excludedTeams()), sorted(now.excludedTeams()));
        changes.text("assignment.excludedChannels", sorted(old.excludedChannels()), sorted(now.excludedChannels()));
    }

    /** A set has no order of its own, but a replay must write the same text again. */
    private static <T> Set<T> sorted(Set<T> values) {
        return new TreeSet<>(values);
    }

    private static String bands(Policy policy) {
        return policy.bands().stream()
                .map(band -> band.name() + " from " + band.from())
                .collect(Collectors.joining(", "));
    }

    /** A section alone decides nothing: what comes or goes with it is its criteria, which have their own lines. */
    private void compareSections(Map<SectionId, Section> old, Map<SectionId, Section> now) {
        changes.text("sections.order", common(old, now), common(now, old));
        old.forEach((id, section) -> {
            Section other = now.get(id);
            if (other == null) {
                changes.text("sections." + id, section.label(), null);
            } else {
                compare("sections." + id, section, other);
            }
        });
        now.forEach((id, section) -> {
            if (!old.containsKey(id)) {
                changes.text("sections." + id, null, section.label());
            }
        });
    }

    private void compare(String path, Section old, Section now) {
        changes.scoring(path + ".externalSid", old.externalSid(), now.externalSid());
        changes.text(path + ".label", old.label(), now.label());
        changes.meaning(path + ".weight", old.weight(), now.weight(), old.effectiveWeight(), now.effectiveWeight());
        changes.scoring(path + ".critical", old.critical(), now.critical());
        Map<CriterionId, Criterion> oldCriteria = criteria(old);
        Map<CriterionId, Criterion> nowCriteria = criteria(now);
        changes.text(path + ".order", common(oldCriteria, nowCriteria), common(nowCriteria, oldCriteria));
    }

    private void compareCriteria(Map<CriterionId, Place> old, Map<CriterionId, Place> now) {
        old.forEach((id, place) -> {
            Place other = now.get(id);
            if (other == null) {
                changes.scoring("criteria." + id, place.criterion().label(), null);
            } else {
                changes.scoring("criteria." + id + ".section", place.section(), other.section());
                CriterionComparison.compare("criteria." + id, place.criterion(), other.criterion(), changes);
            }
        });
        now.forEach((id, place) -> {
            if (!old.containsKey(id)) {
                changes.scoring("criteria." + id, null, place.criterion().label());
            }
        });
    }

    /** The ids that both have, in the order of the first. */
    private static <K> List<K> common(Map<K, ?> first, Map<K, ?> second) {
        return first.keySet().stream().filter(second::containsKey).toList();
    }

    private static Map<SectionId, Section> sections(Scorecard scorecard) {
        return byId(scorecard.sections().stream().map(section -> Map.entry(section.id(), section)));
    }

    private static Map<CriterionId, Criterion> criteria(Section section) {
        return byId(section.criteria().stream().map(criterion -> Map.entry(criterion.id(), criterion)));
    }

    /** A criterion and the section it is in. */
    private record Place(SectionId section, Criterion criterion) {}

    private static Map<CriterionId, Place> places(Scorecard scorecard) {
        return byId(scorecard.sections().stream()
                .flatMap(section -> section.criteria().stream()
                        .map(criterion -> Map.entry(criterion.id(), new Place(section.id(), criterion)))));
    }

    /** Drafts may name an id twice; the first is meant, as everywhere. */
    private static <K, V> Map<K, V> byId(Stream<Map.Entry<K, V>> entries) {
        return entries.collect(Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (first, ignored) -> first, LinkedHashMap::new));
    }
}

package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.Section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** A scorecard and answers to it, as a law is tried on them. */
record Case(Scorecard scorecard, Map<CriterionId, Answer> answers) {

    Result score() {
        return Scoring.score(scorecard, answers);
    }

    Case with(Criterion criterion, Answer answer) {
        Map<CriterionId, Answer> changed = new LinkedHashMap<>(answers);
        changed.put(criterion.id(), answer);
        return new Case(scorecard, changed);
    }

    Case without(Criterion criterion) {
        Map<CriterionId, Answer> changed = new LinkedHashMap<>(answers);
        changed.remove(criterion.id());
        return new Case(scorecard, changed);
    }

    Case with(Policy policy) {
        return with(scorecard.sections(), policy);
    }

    Case with(List<Section> sections) {
        return with(sections, scorecard.policy());
    }

    private Case with(List<Section> sections, Policy policy) {
        return new Case(
                new Scorecard(
                        scorecard.base(),
                        scorecard.id(),
                        scorecard.revision(),
                        scorecard.amendment(),
                        scorecard.externalSid(),
                        scorecard.name(),
                        scorecard.state(),
                        sections,
                        policy,
                        scorecard.assignment()),
                answers);
    }

    Case replacing(Section old, List<Section> replacement) {
        List<Section> sections = new ArrayList<>();
        for (Section section : scorecard.sections()) {
            if (section.id().equals(old.id())) {
                sections.addAll(replacement);
            } else {
                sections.add(section);
            }
        }
        return with(sections);
    }

    List<Criterion> criteria() {
        return scorecard.criteria().toList();
    }

    /** Everything that scoring sees, one thing a line, for the failure message. */
    @Override
    public String toString() {
        StringJoiner lines = new StringJoiner("\n  ", "  ", "");
        lines.add(scorecard.policy().toString());
        for (Section section : scorecard.sections()) {
            lines.add("section " + section.id() + " weight " + section.weight()
                    + (section.critical() ? " critical" : ""));
            for (Criterion criterion : section.criteria()) {
                lines.add("  criterion " + criterion.id() + " max " + criterion.maxPoints() + " weight "
                        + criterion.weight() + " " + criterion.scale() + (criterion.allowNa() ? "" : " without N/A")
                        + (criterion.bonus() ? " bonus" : "") + " knocks out " + criterion.knockOut() + " <- "
                        + answers.get(criterion.id()));
            }
        }
        return lines.toString();
    }
}

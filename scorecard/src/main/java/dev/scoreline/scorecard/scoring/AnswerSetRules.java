package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Scale.AnswerSet;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a set of answers must be to be chosen from. */
final class AnswerSetRules {

    private final String path;
    private final AnswerSet set;
    private final List<Refusal> refusals;

    AnswerSetRules(String criterion, AnswerSet set, List<Refusal> refusals) {
        this.path = criterion + ".answers";
        this.set = set;
        this.refusals = refusals;
    }

    void check() {
        needsDistinctIds();
        needsLabels();
        needsAtMostOneNotApplicable();
        needsAnAnswerWithAScore();
    }

    private void needsDistinctIds() {
        Set<String> seen = new HashSet<>();
        for (Option option : set.options()) {
            if (!seen.add(option.id())) {
                refuse(
                        path + "." + option.id(),
                        "Expected the id '" + option.id() + "' once, found it again on '" + option.label()
                                + "'. Give each answer its own id.");
            }
        }
    }

    private void needsLabels() {
        for (Option option : set.options()) {
            if (option.id().isBlank()) {
                refuse(path, "Expected an id for each answer, found none on '" + option.label() + "'.");
            }
            if (option.label().isBlank()) {
                refuse(path + "." + option.id() + ".label", "Expected a label, found none.");
            }
        }
    }

    private void needsAtMostOneNotApplicable() {
        long count = set.options().stream()
                .filter(Option.NotApplicable.class::isInstance)
                .count();
        if (count > 1) {
            refuse(path, "Expected at most one answer that means not applicable, found " + count + ".");
        }
    }

    private void needsAnAnswerWithAScore() {
        if (set.options().stream().noneMatch(Option.Worth.class::isInstance)) {
            refuse(path, "Expected an answer with a score, found none, so that nobody could ever score it. Add one.");
        }
    }

    private void refuse(String field, String message) {
        refusals.add(new Refusal(field, message));
    }
}

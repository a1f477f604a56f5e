package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AnswerSetPut;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.Resource.AnswerSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Sets of answers, which questions share. */
final class AnswerSets {

    private final Work work;

    AnswerSets(Work work) {
        this.work = work;
    }

    ConfigurationOutcome put(AnswerSetPut event) {
        List<Fault> faults = faults(event.answers());
        if (!faults.isEmpty()) {
            return ConfigurationRefusal.invalid(faults);
        }
        AnswerSet set = new AnswerSet(event.id(), event.name(), event.answers());
        work.put(set);
        new Assembly(work).publishThoseWith(question -> question.answerSet().equals(event.id()));
        return work.outcome(set.key());
    }

    private static List<Fault> faults(List<Option> answers) {
        List<Fault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            Option answer = answers.get(i);
            if (answer.id().isBlank() || !seen.add(answer.id())) {
                faults.add(new Fault(
                        "answers[" + i + "].id",
                        "Expected an id that no other answer of the set has, found '" + answer.id() + "'"));
            }
            if (answer.label().isBlank()) {
                faults.add(new Fault("answers[" + i + "].label", "Expected a label, found none"));
            }
        }
        checkKinds(answers, faults);
        return faults;
    }

    private static void checkKinds(List<Option> answers, List<Fault> faults) {
        long scored = answers.stream().filter(Option.Worth.class::isInstance).count();
        if (scored == 0) {
            faults.add(new Fault("answers", "Expected at least one answer with a score, found none"));
        }
        if (answers.size() - scored > 1) {
            faults.add(new Fault(
                    "answers",
                    "Expected at most one answer that means not applicable, found " + (answers.size() - scored)));
        }
    }
}

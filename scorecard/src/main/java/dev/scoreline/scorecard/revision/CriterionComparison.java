package dev.scoreline.scorecard.revision;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scale.AnswerSet;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares one criterion with itself in another revision. */
final class CriterionComparison {

    private CriterionComparison() {}

    static void compare(String path, Criterion old, Criterion now, Changes changes) {
        changes.scoring(path + ".externalSid", old.externalSid(), now.externalSid());
        changes.text(path + ".label", old.label(), now.label());
        changes.scoring(path + ".maxPoints", old.maxPoints(), now.maxPoints());
        changes.meaning(path + ".weight", old.weight(), now.weight(), old.effectiveWeight(), now.effectiveWeight());
        changes.scoring(path + ".allowNa", old.allowNa(), now.allowNa());
        changes.scoring(path + ".bonus", old.bonus(), now.bonus());
        changes.scoring(path + ".knockOut", old.knockOut(), now.knockOut());
        compareScales(path, old.scale(), now.scale(), changes);
        compareGuidance(path, old.guidance(), now.guidance(), changes);
    }

    private static void compareGuidance(String path, Guidance old, Guidance now, Changes changes) {
        changes.text(path + ".description", old.description(), now.description());
        changes.text(path + ".assessmentPrompt", old.assessmentPrompt(), now.assessmentPrompt());
        changes.text(path + ".autoGenerateByAi", old.autoGenerateByAi(), now.autoGenerateByAi());
    }

    private static void compareScales(String path, Scale old, Scale now, Changes changes) {
        if (old instanceof AnswerSet oldSet && now instanceof AnswerSet nowSet) {
            compareAnswers(path + ".answers", byId(oldSet), byId(nowSet), changes);
        } else {
            changes.scoring(path + ".scale", written(old), written(now));
        }
    }

    private static void compareAnswers(String path, Map<String, Option> old, Map<String, Option> now, Changes changes) {
        List<String> oldOrder = old.keySet().stream().filter(now::containsKey).toList();
        List<String> nowOrder = now.keySet().stream().filter(old::containsKey).toList();
        changes.text(path + ".order", oldOrder, nowOrder);
        old.forEach((id, option) -> {
            Option other = now.get(id);
            changes.scoring(path + "." + id, worth(option), other == null ? null : worth(other));
            if (other != null) {
                changes.text(path + "." + id + ".label", option.label(), other.label());
            }
        });
        now.forEach((id, option) -> {
            if (!old.containsKey(id)) {
                changes.scoring(path + "." + id, null, worth(option));
            }
        });
    }

    private static Map<String, Option> byId(AnswerSet set) {
        Map<String, Option> options = new LinkedHashMap<>();
        set.options().forEach(option -> options.putIfAbsent(option.id(), option));
        return options;
    }

    private static String worth(Option option) {
        return switch (option) {
            case Option.Worth worth -> worth.percent() + " percent";
            case Option.NotApplicable ignored -> "not applicable";
        };
    }

    private static String written(Scale scale) {
        return switch (scale) {
            case Scale.MetNotMet ignored -> "met or not met";
            case Scale.NumericScale numeric -> "points in steps of " + numeric.step();
            case Scale.Rating rating -> "a rating from " + rating.min() + " to " + rating.max();
            case AnswerSet set -> "one of " + set.options().size() + " answers";
        };
    }
}

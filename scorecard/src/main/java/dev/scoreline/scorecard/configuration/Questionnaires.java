package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.Resource.Question;
import dev.scoreline.scorecard.configuration.Resource.Questionnaire;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Questionnaires of the Flex family; each stands for one scorecard. */
final class Questionnaires {

    private final Work work;
    private final Assembly assembly;

    Questionnaires(Work work) {
        this.work = work;
        this.assembly = new Assembly(work);
    }

    ConfigurationOutcome create(QuestionnaireCreated event) {
        ResourceKey made = work.stillThere(event.creation());
        if (made != null) {
            return new Duplicate(made);
        }
        Questionnaire questionnaire = new Questionnaire(
                Sids.of("GM", event.creation(), work.times(event.creation())),
                work.newLine(Family.FLEX).base(),
                event.name(),
                event.description(),
                event.active(),
                event.questions(),
                false);
        work.made(event.creation(), questionnaire.key());
        return put(null, questionnaire);
    }

    ConfigurationOutcome update(QuestionnaireUpdated event) {
        ResourceKey key = ResourceKey.questionnaire(event.sid());
        Questionnaire old = work.find(key, Questionnaire.class);
        if (old == null) {
            return ConfigurationRefusal.unknown(key);
        }
        return old.isGone() ? ConfigurationRefusal.gone(key) : put(old, updated(old, event));
    }

    private static Questionnaire updated(Questionnaire old, QuestionnaireUpdated event) {
        return new Questionnaire(
                old.sid(),
                old.base(),
                Objects.requireNonNullElse(event.name(), old.name()),
                event.description() == null
                        ? old.description()
                        : event.description().value(),
                Objects.requireNonNullElse(event.active(), old.active()),
                Objects.requireNonNullElse(event.questions(), old.questions()),
                false);
    }

    /** Always possible: assessments go on with the revision they are pinned to. */
    ConfigurationOutcome delete(QuestionnaireDeleted event) {
        ResourceKey key = ResourceKey.questionnaire(event.sid());
        Questionnaire old = work.find(key, Questionnaire.class);
        return old == null ? ConfigurationRefusal.unknown(key) : set(old, old.deleted());
    }

    private ConfigurationOutcome put(@Nullable Questionnaire old, Questionnaire fresh) {
        List<Fault> faults = faults(fresh.questions());
        if (faults.isEmpty()) {
            assembly.refusals(fresh).forEach(refusal -> faults.add(new Fault(refusal.field(), refusal.message())));
        }
        return faults.isEmpty() ? set(old, fresh) : ConfigurationRefusal.invalid(faults);
    }

    private ConfigurationOutcome set(@Nullable Questionnaire old, Questionnaire fresh) {
        work.put(fresh);
        Set<ExternalSid> touched = new LinkedHashSet<>(fresh.questions());
        if (old != null) {
            touched.addAll(old.questions());
        }
        touched.forEach(this::countUsage);
        assembly.publish(fresh);
        return work.outcome(fresh.key());
    }

    private void countUsage(ExternalSid sid) {
        Question question = Objects.requireNonNull(
                work.find(ResourceKey.question(sid), Question.class), "a questionnaire has its questions");
        long usage = work.living(Questionnaire.class).stream()
                .filter(questionnaire -> questionnaire.questions().contains(sid))
                .count();
        work.put(question.usedIn(Math.toIntExact(usage)));
    }

    private List<Fault> faults(List<ExternalSid> questions) {
        List<Fault> faults = new ArrayList<>();
        Set<ExternalSid> seen = new HashSet<>();
        for (int i = 0; i < questions.size(); i++) {
            String field = "QuestionSids[" + i + "]";
            ExternalSid sid = questions.get(i);
            if (!work.lives(ResourceKey.question(sid))) {
                faults.add(new Fault(field, "Expected the sid of a question, found " + sid + ", which is not there"));
            } else if (!seen.add(sid)) {
                faults.add(new Fault(field, "Expected each question once, found " + sid + " a second time"));
            }
        }
        return faults;
    }
}

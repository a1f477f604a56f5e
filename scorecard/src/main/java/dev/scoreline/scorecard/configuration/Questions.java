package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Duplicate;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Fault;
import dev.scoreline.scorecard.configuration.Resource.Question;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Questions of the Flex family, which several questionnaires may share. */
final class Questions {

    private final Work work;

    Questions(Work work) {
        this.work = work;
    }

    ConfigurationOutcome create(QuestionCreated event) {
        ResourceKey made = work.stillThere(event.creation());
        if (made != null) {
            return new Duplicate(made);
        }
        List<Fault> faults = faults(event.category(), event.answerSet());
        return faults.isEmpty() ? make(event) : ConfigurationRefusal.invalid(faults);
    }

    private ConfigurationOutcome make(QuestionCreated event) {
        Question question = new Question(
                Sids.of("GE", event.creation(), work.times(event.creation())),
                work.newCriterion(),
                event.category(),
                event.text(),
                event.description(),
                event.answerSet(),
                event.allowNa(),
                0,
                false);
        work.put(question);
        work.made(event.creation(), question.key());
        return work.outcome(question.key());
    }

    ConfigurationOutcome update(QuestionUpdated event) {
        ResourceKey key = ResourceKey.question(event.sid());
        Question old = work.find(key, Question.class);
        if (old == null) {
            return ConfigurationRefusal.unknown(key);
        }
        if (old.isGone()) {
            return ConfigurationRefusal.gone(key);
        }
        Question fresh = updated(old, event);
        List<Fault> faults = faults(fresh.category(), fresh.answerSet());
        if (!faults.isEmpty()) {
            return ConfigurationRefusal.invalid(faults);
        }
        work.put(fresh);
        new Assembly(work).publishThoseWith(question -> question.sid().equals(event.sid()));
        return work.outcome(key);
    }

    private static Question updated(Question old, QuestionUpdated event) {
        return new Question(
                old.sid(),
                old.criterion(),
                Objects.requireNonNullElse(event.category(), old.category()),
                Objects.requireNonNullElse(event.text(), old.text()),
                event.description() == null
                        ? old.description()
                        : event.description().value(),
                Objects.requireNonNullElse(event.answerSet(), old.answerSet()),
                Objects.requireNonNullElse(event.allowNa(), old.allowNa()),
                old.usage(),
                false);
    }

    ConfigurationOutcome delete(QuestionDeleted event) {
        ResourceKey key = ResourceKey.question(event.sid());
        Question old = work.find(key, Question.class);
        if (old == null) {
            return ConfigurationRefusal.unknown(key);
        }
        if (old.usage() > 0) {
            return ConfigurationRefusal.refused(
                    Category.IN_USE,
                    "Expected a question that no questionnaire uses, found " + key + " in " + old.usage()
                            + "; take it out of them first");
        }
        work.put(old.deleted());
        return work.outcome(key);
    }

    private List<Fault> faults(ExternalSid category, String answerSet) {
        List<Fault> faults = new ArrayList<>();
        if (!work.lives(ResourceKey.category(category))) {
            faults.add(new Fault(
                    "CategorySid", "Expected the sid of a category, found " + category + ", which is not there"));
        }
        if (!work.lives(ResourceKey.answerSet(answerSet))) {
            faults.add(new Fault(
                    "AnswerSetId", "Expected the id of an answer set, found '" + answerSet + "', which is not there"));
        }
        return faults;
    }
}

package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.configuration.Resource.AnswerSet;
import dev.scoreline.scorecard.configuration.Resource.Category;
import dev.scoreline.scorecard.configuration.Resource.Question;
import dev.scoreline.scorecard.configuration.Resource.Questionnaire;
import dev.scoreline.scorecard.configuration.Resource.ScorecardRevision;
import dev.scoreline.scorecard.configuration.Succession.Content;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.revision.RevisionDiff;
import dev.scoreline.scorecard.scoring.Profile;
import dev.scoreline.scorecard.scoring.Refusal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Assembles the scorecard that a questionnaire stands for: its questions' categories are the sections, in the order in
 * which they first appear, its questions the criteria.
 *
 * <p>Assembled anew whenever the questionnaire or anything it is made of changes. Other words amend the revision, other
 * scores make a new one; nobody has to ask for either. A questionnaire that takes no assessments, or has no question
 * yet, has no revision in force.
 */
final class Assembly {

    private final Work work;
    private final Succession succession;

    Assembly(Work work) {
        this.work = work;
        this.succession = new Succession(work);
    }

    /** Publishes every questionnaire that holds a question of this kind, as far as it changed. */
    void publishThoseWith(Predicate<Question> kind) {
        work.living(Questionnaire.class).stream()
                .filter(questionnaire -> questions(questionnaire).stream().anyMatch(kind))
                .forEach(this::publish);
    }

    void publish(Questionnaire questionnaire) {
        Line line = work.line(questionnaire.base());
        ScorecardRevision current = succession.current(line);
        Content content = content(questionnaire);
        boolean inForce = !questionnaire.isGone()
                && questionnaire.active()
                && content.refusals(line).isEmpty();
        if (current == null) {
            if (inForce) {
                succession.begin(line, content, ScorecardState.ACTIVE);
            }
        } else if (questionnaire.isGone()) {
            succession.amend(current, ScorecardState.DELETED);
        } else if (!inForce) {
            succession.amend(current, ScorecardState.RETIRED);
        } else if (affectsScores(current, content)) {
            succession.begin(line, content, ScorecardState.ACTIVE);
        } else {
            succession.amend(current, content, ScorecardState.ACTIVE);
        }
    }

    /** Why the questionnaire could not be scored, apart from having no question yet, which is no fault. */
    List<Refusal> refusals(Questionnaire questionnaire) {
        return questionnaire.questions().isEmpty()
                ? List.of()
                : content(questionnaire).refusals(work.line(questionnaire.base()));
    }

    private static boolean affectsScores(ScorecardRevision current, Content content) {
        Scorecard old = current.scorecard();
        return RevisionDiff.between(old, content.inPlaceOf(old, old.state(), old.amendment()))
                .affectsScores();
    }

    private Content content(Questionnaire questionnaire) {
        Map<ExternalSid, List<Question>> byCategory = questions(questionnaire).stream()
                .collect(Collectors.groupingBy(Question::category, LinkedHashMap::new, Collectors.toList()));
        return new Content(
                questionnaire.name(),
                Profile.TWILIO.profileName(),
                Profile.TWILIO.policy(),
                questionnaire.sid(),
                byCategory.entrySet().stream()
                        .map(entry -> section(entry.getKey(), entry.getValue()))
                        .toList(),
                Assignment.EVERYTHING);
    }

    private Section section(ExternalSid sid, List<Question> questions) {
        Category category = Objects.requireNonNull(
                work.find(ResourceKey.category(sid), Category.class), "a question has its category");
        return new Section(
                category.section(),
                sid,
                category.name(),
                null,
                false,
                questions.stream().map(this::criterion).toList());
    }

    private Criterion criterion(Question question) {
        AnswerSet set = Objects.requireNonNull(
                work.find(ResourceKey.answerSet(question.answerSet()), AnswerSet.class), "a question has its answers");
        return new Criterion(
                question.criterion(),
                question.sid(),
                question.text(),
                Fraction.HUNDRED,
                null,
                question.allowNa(),
                false,
                KnockOut.NONE,
                new Scale.AnswerSet(set.answers()),
                new Guidance(question.description(), null, true));
    }

    private List<Question> questions(Questionnaire questionnaire) {
        return questionnaire.questions().stream()
                .map(sid -> Objects.requireNonNull(
                        work.find(ResourceKey.question(sid), Question.class), "a questionnaire has its questions"))
                .toList();
    }
}

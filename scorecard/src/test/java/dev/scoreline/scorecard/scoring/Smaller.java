package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Section;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Proposes cases that are a little smaller than one: a part less, a number lower, a mark removed. */
final class Smaller {

    private Smaller() {}

    static Stream<Case> than(Case any) {
        return Stream.of(fewerSections(any), fewerCriteria(any), fewerAnswers(any), lowerAnswers(any), plainer(any))
                .flatMap(candidates -> candidates);
    }

    private static Stream<Case> fewerSections(Case any) {
        return any.scorecard().sections().stream().map(section -> any.replacing(section, List.of()));
    }

    private static Stream<Case> fewerCriteria(Case any) {
        return eachCriterion(any, ignored -> List.of());
    }

    private static Stream<Case> fewerAnswers(Case any) {
        return any.criteria().stream()
                .filter(criterion -> any.answers().containsKey(criterion.id()))
                .map(any::without);
    }

    private static Stream<Case> lowerAnswers(Case any) {
        return any.criteria().stream().flatMap(criterion -> {
            List<Answer> lower = AllAnswers.to(criterion);
            int now = AllAnswers.place(criterion, any.answers().get(criterion.id()));
            return now <= 0 ? Stream.<Case>empty() : Stream.of(any.with(criterion, lower.get(now - 1)));
        });
    }

    private static Stream<Case> plainer(Case any) {
        Stream<Case> sections = any.scorecard().sections().stream()
                .filter(section -> section.weight() != null)
                .map(section -> any.replacing(section, List.of(unweighted(section))));
        return Stream.of(
                        sections,
                        eachCriterion(any, Smaller::unweighted),
                        eachCriterion(any, Smaller::unmarked),
                        eachCriterion(any, Smaller::worthLess))
                .flatMap(candidates -> candidates);
    }

    /** Every case that differs in one criterion; where the change returns nothing the criterion goes. */
    private static Stream<Case> eachCriterion(Case any, Function<Criterion, List<Criterion>> change) {
        return any.scorecard().sections().stream()
                .flatMap(section -> section.criteria().stream().flatMap(criterion -> {
                    List<Criterion> changed = change.apply(criterion);
                    return changed.contains(criterion)
                            ? Stream.<Case>empty()
                            : Stream.of(any.replacing(section, List.of(with(section, criterion, changed))));
                }));
    }

    private static Section with(Section section, Criterion old, List<Criterion> changed) {
        List<Criterion> criteria = new ArrayList<>();
        for (Criterion criterion : section.criteria()) {
            if (!criterion.id().equals(old.id())) {
                criteria.add(criterion);
            } else {
                criteria.addAll(changed);
            }
        }
        return new Section(
                section.id(), section.externalSid(), section.label(), section.weight(), section.critical(), criteria);
    }

    private static Section unweighted(Section section) {
        return new Section(
                section.id(), section.externalSid(), section.label(), null, section.critical(), section.criteria());
    }

    private static List<Criterion> unweighted(Criterion criterion) {
        return copy(criterion, criterion.maxPoints(), null, criterion.bonus(), criterion.knockOut());
    }

    private static List<Criterion> unmarked(Criterion criterion) {
        return copy(criterion, criterion.maxPoints(), criterion.weight(), false, KnockOut.NONE);
    }

    private static List<Criterion> worthLess(Criterion criterion) {
        boolean canBeLess = criterion.maxPoints().isMoreThan(Fraction.ONE);
        return copy(
                criterion,
                canBeLess ? criterion.maxPoints().minus(Fraction.ONE) : criterion.maxPoints(),
                criterion.weight(),
                criterion.bonus(),
                criterion.knockOut());
    }

    private static List<Criterion> copy(
            Criterion criterion, Fraction maxPoints, @Nullable Fraction weight, boolean bonus, KnockOut knockOut) {
        return List.of(new Criterion(
                criterion.id(),
                criterion.externalSid(),
                criterion.label(),
                maxPoints,
                weight,
                criterion.allowNa(),
                bonus,
                knockOut,
                criterion.scale(),
                criterion.guidance()));
    }
}

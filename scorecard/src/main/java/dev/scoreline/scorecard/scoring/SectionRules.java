package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Section;

import java.util.List;

/** What a section and its criteria must be under their scorecard's policy. */
final class SectionRules {

    private final Section section;
    private final Policy policy;
    private final List<Refusal> refusals;

    SectionRules(Section section, Policy policy, List<Refusal> refusals) {
        this.section = section;
        this.policy = policy;
        this.refusals = refusals;
    }

    void check() {
        String path = "sections." + section.id();
        needsALabel(path, section.label());
        sectionWeightMustBeUsed(path);
        criticalNeedsAThreshold(path);
        for (Criterion criterion : section.criteria()) {
            check("criteria." + criterion.id(), criterion);
        }
    }

    private void check(String path, Criterion criterion) {
        needsALabel(path, criterion.label());
        criterionWeightMustBeUsed(path, criterion);
        forbiddenMeansForbidden(path, criterion);
        bonusKnocksNothingOut(path, criterion);
        if (criterion.scale() instanceof Scale.AnswerSet set) {
            new AnswerSetRules(path, set, refusals).check();
        }
    }

    private void needsALabel(String path, String label) {
        if (label.isBlank()) {
            refuse(path + ".label", "Expected a label, found none. People choose and discuss by labels.");
        }
    }

    private void sectionWeightMustBeUsed(String path) {
        boolean used = switch (policy.method()) {
            case SECTION_WEIGHTS, GROUP_WEIGHTED_POINTS -> true;
            case POINTS, CRITERION_WEIGHTS -> false;
        };
        if (section.weight() != null && !used) {
            refuse(path + ".weight", unused("section", section.weight().toString()));
        }
    }

    private void criterionWeightMustBeUsed(String path, Criterion criterion) {
        if (criterion.weight() != null && policy.method() != Policy.Method.CRITERION_WEIGHTS) {
            refuse(path + ".weight", unused("criterion", criterion.weight().toString()));
        }
    }

    private String unused(String whose, String weight) {
        return "Expected no " + whose + " weight, because the method " + policy.method() + " does not use it, found "
                + weight + ". Remove the weight or choose a method that does.";
    }

    /** A mark that changes nothing would be a silent mistake of whoever set it. */
    private void criticalNeedsAThreshold(String path) {
        if (section.critical() && policy.criticalThreshold() == null) {
            refuse(
                    path + ".critical",
                    "Expected a critical threshold in the policy, because this section is critical, found none.");
        }
    }

    private void forbiddenMeansForbidden(String path, Criterion criterion) {
        if (criterion.allowNa() && policy.notApplicable() == Policy.NotApplicable.FORBIDDEN) {
            refuse(
                    path + ".allowNa",
                    "Expected false, because the policy forbids not applicable, found true. Change one of the two.");
        }
    }

    private void bonusKnocksNothingOut(String path, Criterion criterion) {
        if (criterion.bonus() && criterion.knockOut() != KnockOut.NONE) {
            refuse(
                    path + ".knockOut",
                    "Expected none on a bonus, found " + criterion.knockOut() + ". Nobody fails by a bonus not given.");
        }
    }

    private void refuse(String field, String message) {
        refusals.add(new Refusal(field, message));
    }
}

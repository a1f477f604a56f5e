package dev.scoreline.scorecard.scoring;

import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.Section;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a scorecard must be before anybody is assessed with it. All reasons against it are given at once, so that its
 * author mends it in one go.
 *
 * <p>A draft may break every rule here; what no draft can hold (a negative weight, an answer worth 120 percent) its
 * types already refuse.
 */
public final class Activation {

    /** An assessment is one Kafka record and one table item: DESIGN's bound on their size. */
    static final int MAX_CRITERIA = 500;

    private final Scorecard scorecard;
    private final List<Refusal> refusals = new ArrayList<>();

    private Activation(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    /** Every reason why this scorecard may not become active, in the order of its parts; empty if it may. */
    public static List<Refusal> check(Scorecard scorecard) {
        Activation activation = new Activation(scorecard);
        activation.needsAName();
        activation.needsABoundedNumberOfCriteria();
        activation.needsDistinctIds();
        activation.needsDistinctExternalSids();
        new PolicyRules(scorecard, activation.refusals).check();
        for (Section section : scorecard.sections()) {
            new SectionRules(section, scorecard.policy(), activation.refusals).check();
        }
        new Scorability(scorecard, activation.refusals).check();
        return List.copyOf(activation.refusals);
    }

    private void needsAName() {
        if (scorecard.name().isBlank()) {
            refuse("name", "Expected a name, found none. Give the scorecard a name.");
        }
    }

    private void needsABoundedNumberOfCriteria() {
        long count = scorecard.criteria().count();
        if (count > MAX_CRITERIA) {
            refuse(
                    "criteria",
                    "Expected at most " + MAX_CRITERIA + " criteria, found " + count
                            + ". Split the scorecard into several.");
        }
    }

    private void needsDistinctIds() {
        Set<Object> seen = new HashSet<>();
        for (Section section : scorecard.sections()) {
            if (!seen.add(section.id())) {
                refuse(
                        "sections." + section.id(),
                        "Expected the id " + section.id() + " once, found it again on '" + section.label()
                                + "'. Give each section its own id.");
            }
        }
        for (Criterion criterion : scorecard.criteria().toList()) {
            if (!seen.add(criterion.id())) {
                refuse(
                        "criteria." + criterion.id(),
                        "Expected the id " + criterion.id() + " once, found it again on '" + criterion.label()
                                + "'. Ids are unique in the whole scorecard, not only in a section.");
            }
        }
    }

    /** Two criteria bound to one external id would leave open which of them an answer is for. */
    private void needsDistinctExternalSids() {
        Set<ExternalSid> seen = new HashSet<>();
        for (Criterion criterion : scorecard.criteria().toList()) {
            ExternalSid sid = criterion.externalSid();
            if (sid != null && !seen.add(sid)) {
                refuse(
                        "criteria." + criterion.id() + ".externalSid",
                        "Expected " + sid + " on one criterion, found it again on '" + criterion.label()
                                + "'. Bind each id once.");
            }
        }
    }

    private void refuse(String field, String message) {
        refusals.add(new Refusal(field, message));
    }
}

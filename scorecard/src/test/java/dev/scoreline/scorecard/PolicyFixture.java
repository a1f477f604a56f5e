package dev.scoreline.scorecard;

import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Policies as words; one that says nothing is POINTS, EXCLUDE, USED_MAX, ZERO. */
public final class PolicyFixture {

    private final Policy.Method method;
    private Policy.NotApplicable notApplicable = Policy.NotApplicable.EXCLUDE;
    private Policy.Unscored unscored = Policy.Unscored.USED_MAX;
    private Policy.KnockOutEffect effect = Policy.KnockOutEffect.ZERO;
    private @Nullable Fraction criticalThreshold;
    private final List<Policy.Band> bands = new ArrayList<>();
    private @Nullable Fraction passMark;

    private PolicyFixture(Policy.Method method) {
        this.method = method;
    }

    public static PolicyFixture policy(Policy.Method method) {
        return new PolicyFixture(method);
    }

    public PolicyFixture notApplicable(Policy.NotApplicable treatment) {
        notApplicable = treatment;
        return this;
    }

    public PolicyFixture totalMax() {
        unscored = Policy.Unscored.TOTAL_MAX;
        return this;
    }

    public PolicyFixture flagging() {
        effect = Policy.KnockOutEffect.FLAG;
        return this;
    }

    public PolicyFixture criticalUnder(String percentage) {
        criticalThreshold = Fraction.parse(percentage);
        return this;
    }

    public PolicyFixture band(String name, String from) {
        bands.add(new Policy.Band(name, Fraction.parse(from)));
        return this;
    }

    public PolicyFixture passFrom(String percentage) {
        passMark = Fraction.parse(percentage);
        return this;
    }

    public Policy build() {
        return new Policy(method, notApplicable, unscored, effect, criticalThreshold, bands, passMark);
    }
}

package dev.scoreline.translation.scorecard;

import dev.scoreline.schemas.configuration.Band;
import dev.scoreline.schemas.configuration.KnockOutEffect;
import dev.scoreline.schemas.configuration.NotApplicableRule;
import dev.scoreline.schemas.configuration.Policy;
import dev.scoreline.schemas.configuration.ScoringMethod;
import dev.scoreline.schemas.configuration.UnscoredRule;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.translation.number.Decimals;

/** Policies: how a scorecard's answers become one number. */
public final class Policies {

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private Policies() {}

    public static Policy toWire(dev.scoreline.scorecard.Policy policy) {
        return Policy.newBuilder()
                .setMethod(Symbols.same(policy.method(), ScoringMethod.class))
                .setNotApplicable(Symbols.same(policy.notApplicable(), NotApplicableRule.class))
                .setUnscored(Symbols.same(policy.unscored(), UnscoredRule.class))
                .setKnockOutEffect(Symbols.same(policy.knockOutEffect(), KnockOutEffect.class))
                .setCriticalThreshold(Decimals.exactOrAbsent(policy.criticalThreshold()))
                .setPassMark(Decimals.exactOrAbsent(policy.passMark()))
                .setBands(policy.bands().stream()
                        .map(band -> new Band(band.name(), Decimals.exact(band.from())))
                        .toList())
                .build();
    }

    public static dev.scoreline.scorecard.Policy toDomain(Policy policy) {
        return new dev.scoreline.scorecard.Policy(
                Symbols.same(policy.getMethod(), dev.scoreline.scorecard.Policy.Method.class),
                Symbols.same(policy.getNotApplicable(), dev.scoreline.scorecard.Policy.NotApplicable.class),
                Symbols.same(policy.getUnscored(), dev.scoreline.scorecard.Policy.Unscored.class),
                Symbols.same(policy.getKnockOutEffect(), dev.scoreline.scorecard.Policy.KnockOutEffect.class),
                Decimals.fractionOrAbsent(policy.getCriticalThreshold()),
                policy.getBands().stream()
                        .map(band ->
                                new dev.scoreline.scorecard.Policy.Band(band.getName(), Fraction.of(band.getFrom())))
                        .toList(),
                Decimals.fractionOrAbsent(policy.getPassMark()));
    }
}

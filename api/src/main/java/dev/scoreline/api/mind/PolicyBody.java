package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.configuration.Policy;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/** How answers become a percentage, complete: the profile's rules, or a scorecard's own. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonPropertyOrder(alphabetic = false)
public record PolicyBody(
        String method,
        String notApplicable,
        String unscored,
        String knockOut,
        @Nullable BigDecimal criticalThreshold,
        @Nullable BigDecimal passMark,
        List<Band> bands) {

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @JsonPropertyOrder(alphabetic = false)
    public record Band(String name, BigDecimal from) {}

    /** Of the domain's own, which no wire has carried yet. */
    public static PolicyBody of(dev.scoreline.scorecard.Policy policy) {
        return new PolicyBody(
                policy.method().name(),
                policy.notApplicable().name(),
                policy.unscored().name(),
                policy.knockOutEffect().name(),
                number(policy.criticalThreshold()),
                number(policy.passMark()),
                policy.bands().stream()
                        .map(band ->
                                new Band(band.name(), Plain.number(band.from().toDecimal(2))))
                        .toList());
    }

    private static @Nullable BigDecimal number(@Nullable Fraction number) {
        return number == null ? null : Plain.number(number.toDecimal(2));
    }

    static PolicyBody of(Policy policy) {
        return new PolicyBody(
                policy.getMethod().name(),
                policy.getNotApplicable().name(),
                policy.getUnscored().name(),
                policy.getKnockOutEffect().name(),
                Plain.numberOrNull(policy.getCriticalThreshold()),
                Plain.numberOrNull(policy.getPassMark()),
                policy.getBands().stream()
                        .map(band -> new Band(band.getName(), Plain.number(band.getFrom())))
                        .toList());
    }
}

package dev.scoreline.api.mind;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.configuration.Policy;
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

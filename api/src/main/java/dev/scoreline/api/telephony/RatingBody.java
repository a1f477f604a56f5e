package dev.scoreline.api.telephony;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.scoreline.api.json.Plain;
import dev.scoreline.schemas.rating.RatingResult;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * A caller's rating.
 *
 * @param datetime when the caller rated, in the zone of the account's telephony
 * @param extensionId an integer where it is one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonPropertyOrder(alphabetic = false)
public record RatingBody(
        BigDecimal maxRate,
        String datetime,
        BigDecimal rate,
        Object extensionId,
        long clientId,
        String callUuid,
        long id) {

    public static RatingBody of(String callUuid, RatingResult rating, long clientId, ZoneId zone) {
        return new RatingBody(
                Plain.number(rating.getMaxRate()),
                TelephonyTime.text(rating.getRatedAt(), zone),
                Plain.number(rating.getRate()),
                Plain.integerOrText(rating.getExtensionId()),
                clientId,
                callUuid,
                rating.getRatingId());
    }
}

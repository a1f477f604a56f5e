package dev.scoreline.api.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one instance gives to whom; README.md says what each is for. A rate of 0 a second is no limit.
 *
 * @param inFlight requests at once
 */
@ConfigurationProperties("scoreline.api.limits")
public record LimitSettings(
        @DefaultValue Each account,
        @DefaultValue Caller caller,
        @DefaultValue Refused refused,
        @DefaultValue("2000") int inFlight) {

    /** All callers of one account together. */
    public record Each(
            @DefaultValue("5000") double perSecond,
            @DefaultValue("10000") int burst) {}

    /** One key, or one person. */
    public record Caller(
            @DefaultValue("2500") double perSecond,
            @DefaultValue("5000") int burst) {}

    /** Credentials that do not hold, from one address. */
    public record Refused(
            @DefaultValue("5") double perSecond,
            @DefaultValue("100") int burst) {}

    public LimitSettings {
        if (inFlight < 1) {
            throw new IllegalArgumentException(
                    "Expected scoreline.api.limits.in-flight of 1 or more, found " + inFlight + ".");
        }
    }
}

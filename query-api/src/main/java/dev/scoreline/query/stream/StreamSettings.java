package dev.scoreline.query.stream;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/**
 * How many streams an instance holds, and how much it holds for each.
 *
 * @param perAccount streams that one account may have open on this instance
 * @param most streams on this instance
 * @param buffer what may wait for one client; who is slower is disconnected
 * @param heartbeat how often a stream says where it is while nothing happens
 * @param catchUps streams that may read the past at the same time
 * @param catchUpPatience how long one may read the past before its client must come again
 */
@ConfigurationProperties("scoreline.stream")
public record StreamSettings(
        @DefaultValue("20") int perAccount,
        @DefaultValue("1000") int most,
        @DefaultValue("2MB") DataSize buffer,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("32") int catchUps,
        @DefaultValue("60s") Duration catchUpPatience) {}

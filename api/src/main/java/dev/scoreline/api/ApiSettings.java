package dev.scoreline.api;

import dev.scoreline.schemas.topic.Topics;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;
import java.util.Set;

/** What an operator can set for every API; README.md says what each is for. */
@ConfigurationProperties("scoreline")
record ApiSettings(
        @DefaultValue TopicSettings topics,
        @DefaultValue Cors cors,
        @DefaultValue Problems problems,
        @DefaultValue ReadAfter readAfter,
        @DefaultValue Body body) {

    /** Which instance of Scoreline on the cluster. */
    record TopicSettings(
            @DefaultValue(Topics.DEFAULT_PREFIX) String prefix,
            @DefaultValue("" + Topics.DEFAULT_PARTITIONS) int partitions) {}

    /** Origins whose pages may send credentials of their own. */
    record Cors(@DefaultValue Set<String> origins) {}

    /** What the URI of every problem's type begins with. */
    record Problems(@DefaultValue("/openapi/problems/") String types) {}

    /** How long a read waits for the write it names. */
    record ReadAfter(@DefaultValue("2s") Duration patience) {}

    /** The longest body of one request, and of one with many facts; and how long one may take to begin. */
    record Body(
            @DefaultValue("1MB") DataSize limit,
            @DefaultValue("16MB") DataSize bulkLimit,
            @DefaultValue("10s") Duration patience) {}
}

package dev.scoreline.scoring;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

import java.util.Properties;

import static org.assertj.core.api.Assertions.assertThat;

class ScoringReadinessTest {

    @Test
    void shouldNotBeReadyWhileThereIsNoStream() {
        assertThat(new ScoringReadiness(() -> null, () -> true).health().getStatus())
                .isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void shouldNotBeReadyBeforeTheStreamRuns() {
        // Given
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("facts", Consumed.with(Serdes.String(), Serdes.String()));
        Properties properties = new Properties();
        properties.put("application.id", "readiness");
        properties.put("bootstrap.servers", "127.0.0.1:1");

        try (KafkaStreams created = new KafkaStreams(builder.build(), properties)) {
            // When, Then
            assertThat(new ScoringReadiness(() -> created, () -> true).health().getStatus())
                    .isEqualTo(Status.OUT_OF_SERVICE);
        }
    }
}

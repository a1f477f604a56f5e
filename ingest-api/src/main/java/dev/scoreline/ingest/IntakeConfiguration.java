package dev.scoreline.ingest;

import dev.scoreline.api.await.Outcomes;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.ingest.assessment.AnswerIntake;
import dev.scoreline.ingest.log.FactLog;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.views.ViewReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Everything that takes writes, whatever log they go to. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({IngestSettings.class, PublicAddress.class})
class IntakeConfiguration {

    @Bean
    Writes writes(FactLog log, Outcomes outcomes, IngestSettings settings) {
        return new Writes(log, outcomes, settings.patience());
    }

    @Bean
    AnswerIntake answerIntake(Writes writes, ViewReader views, PublicAddress address, Clock clock) {
        return new AnswerIntake(writes, views, address, clock);
    }
}

package dev.scoreline.ingest;

import dev.scoreline.api.await.Outcomes;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.problem.ProblemWriter;
import dev.scoreline.ingest.account.AccountIntakeConfiguration;
import dev.scoreline.ingest.assessment.AnswerIntake;
import dev.scoreline.ingest.bulk.BulkIntake;
import dev.scoreline.ingest.comment.CommentIntake;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.ingest.dryrun.DryRunController;
import dev.scoreline.ingest.log.FactLog;
import dev.scoreline.ingest.mind.AssessmentIntake;
import dev.scoreline.ingest.mind.OpeningIntake;
import dev.scoreline.ingest.mind.ScorecardIntake;
import dev.scoreline.ingest.outcome.Writes;
import dev.scoreline.ingest.questionnaire.CategoryIntake;
import dev.scoreline.ingest.questionnaire.QuestionIntake;
import dev.scoreline.ingest.questionnaire.QuestionnaireIntake;
import dev.scoreline.ingest.repeat.RepeatFilter;
import dev.scoreline.ingest.session.SessionIntake;
import dev.scoreline.ingest.telephony.CallIntake;
import dev.scoreline.ingest.telephony.RatingIntake;
import dev.scoreline.views.RequestKeys;
import dev.scoreline.views.ViewReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/** Everything that takes writes, whatever log they go to. */
@Configuration(proxyBeanMethods = false)
@Import(AccountIntakeConfiguration.class)
@EnableConfigurationProperties(IngestSettings.class)
class IntakeConfiguration {

    @Bean
    Writes writes(FactLog log, Outcomes outcomes, IngestSettings settings) {
        return new Writes(log, outcomes, settings.patience());
    }

    @Bean
    RepeatFilter repeatFilter(RequestKeys keys, ProblemWriter problems, Clock clock) {
        return new RepeatFilter(keys, problems, clock);
    }

    @Bean
    AnswerIntake answerIntake(Writes writes, ViewReader views, PublicAddress address, Clock clock) {
        return new AnswerIntake(writes, views, address, clock);
    }

    @Bean
    CommentIntake commentIntake(Writes writes, PublicAddress address, Clock clock) {
        return new CommentIntake(writes, address, clock);
    }

    @Bean
    ConfigurationWrites configurationWrites(Writes writes, ViewReader views) {
        return new ConfigurationWrites(writes, views);
    }

    @Bean
    QuestionnaireIntake questionnaireIntake(
            ConfigurationWrites writes, ViewReader views, PublicAddress address, Clock clock) {
        return new QuestionnaireIntake(writes, views, address, clock);
    }

    @Bean
    CategoryIntake categoryIntake(ConfigurationWrites writes, PublicAddress address, Clock clock) {
        return new CategoryIntake(writes, address, clock);
    }

    @Bean
    QuestionIntake questionIntake(ConfigurationWrites writes, ViewReader views, PublicAddress address, Clock clock) {
        return new QuestionIntake(writes, views, address, clock);
    }

    @Bean
    SessionIntake sessionIntake(PublicAddress address, Clock clock) {
        return new SessionIntake(address, clock);
    }

    @Bean
    RatingIntake ratingIntake(Writes writes, Clock clock) {
        return new RatingIntake(writes, clock);
    }

    @Bean
    CallIntake callIntake(Writes writes, Clock clock) {
        return new CallIntake(writes, clock);
    }

    @Bean
    BulkIntake bulkIntake(Writes writes, Clock clock) {
        return new BulkIntake(writes, clock);
    }

    @Bean
    DryRunController dryRunController(ViewReader views) {
        return new DryRunController(views);
    }

    @Bean
    OpeningIntake openingIntake(Writes writes, ViewReader views, Clock clock) {
        return new OpeningIntake(writes, views, clock);
    }

    @Bean
    AssessmentIntake assessmentIntake(Writes writes, ViewReader views, Clock clock) {
        return new AssessmentIntake(writes, views, clock);
    }

    @Bean
    ScorecardIntake scorecardIntake(ConfigurationWrites writes, Clock clock) {
        return new ScorecardIntake(writes, clock);
    }
}

package dev.scoreline.ingest.account;

import dev.scoreline.api.account.Accounts;
import dev.scoreline.ingest.configuration.ConfigurationWrites;
import dev.scoreline.views.ViewReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Everything that takes writes to what an account manages of itself. */
@Configuration(proxyBeanMethods = false)
public class AccountIntakeConfiguration {

    @Bean
    KeyIntake keyIntake(ConfigurationWrites writes, Clock clock) {
        return new KeyIntake(writes, clock);
    }

    @Bean
    AuthTokenIntake authTokenIntake(ConfigurationWrites writes, Clock clock) {
        return new AuthTokenIntake(writes, clock);
    }

    @Bean
    AccountIntake accountIntake(ConfigurationWrites writes, ViewReader views, Clock clock) {
        return new AccountIntake(writes, views, clock);
    }

    @Bean
    ClientIntake clientIntake(ConfigurationWrites writes, Accounts accounts, Clock clock) {
        return new ClientIntake(writes, accounts, clock);
    }

    @Bean
    AnswerSetIntake answerSetIntake(ConfigurationWrites writes, Clock clock) {
        return new AnswerSetIntake(writes, clock);
    }

    @Bean
    CommentTagsIntake commentTagsIntake(ConfigurationWrites writes, Clock clock) {
        return new CommentTagsIntake(writes, clock);
    }
}

package dev.scoreline.ingest.account;

import dev.scoreline.api.account.Accounts;
import dev.scoreline.ingest.log.FactLog;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

/** Lets an installation begin with an account that its settings name. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirstAccountSettings.class)
public class FirstAccountConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    FirstAccount firstAccount(FirstAccountSettings settings, Accounts accounts, FactLog log, Clock clock) {
        return new FirstAccount(settings, accounts, log, clock);
    }

    @Bean
    HealthIndicator firstAccountHealthIndicator(FirstAccount firstAccount) {
        return () -> (firstAccount.isThere() ? Health.up() : Health.outOfService()).build();
    }
}

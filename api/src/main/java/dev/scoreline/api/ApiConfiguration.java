package dev.scoreline.api;

import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.account.ConfigurationFeed;
import dev.scoreline.api.account.IdSecrets;
import dev.scoreline.api.await.Outcomes;
import dev.scoreline.api.await.ReadAfter;
import dev.scoreline.api.await.WatermarkClock;
import dev.scoreline.api.body.BodyFilter;
import dev.scoreline.api.body.HeadFilter;
import dev.scoreline.api.body.PackedBodyFilter;
import dev.scoreline.api.caller.CallerArgument;
import dev.scoreline.api.caller.CallerFilter;
import dev.scoreline.api.caller.Callers;
import dev.scoreline.api.caller.ClientOfCaller;
import dev.scoreline.api.caller.CrossOriginFilter;
import dev.scoreline.api.caller.LimitFilter;
import dev.scoreline.api.caller.RefusedAttempts;
import dev.scoreline.api.caller.TokenSettings;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.limit.LimitSettings;
import dev.scoreline.api.problem.AcceptableAnswer;
import dev.scoreline.api.problem.ContainerErrors;
import dev.scoreline.api.problem.ContainerRefusals;
import dev.scoreline.api.problem.ProblemAdvice;
import dev.scoreline.api.problem.ProblemWriter;
import dev.scoreline.schemas.serde.ValueSerdes;
import dev.scoreline.schemas.topic.Topics;
import dev.scoreline.views.ViewReader;
import jakarta.servlet.Filter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Clock;
import java.util.List;

/**
 * What every API needs before its first controller; whoever brings a {@link ViewReader} and imports this is asked by
 * proven callers only, and answers problems in the words of its families.
 *
 * <p>Filters run behind Spring's for encoding and observation and before all others, so that nothing is read of a body
 * before its sender is known.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    KafkaProperties.class,
    ApiSettings.class,
    LimitSettings.class,
    PublicAddress.class,
    TokenSettings.class
})
@PropertySource("classpath:dev/scoreline/api/defaults.properties")
public class ApiConfiguration {

    private static final int CROSS_ORIGIN = Ordered.HIGHEST_PRECEDENCE + 10;
    private static final int HEAD = Ordered.HIGHEST_PRECEDENCE + 15;
    private static final int CALLER = Ordered.HIGHEST_PRECEDENCE + 20;
    private static final int LIMIT = Ordered.HIGHEST_PRECEDENCE + 25;
    private static final int PACKED_BODY = Ordered.HIGHEST_PRECEDENCE + 28;
    private static final int BODY = Ordered.HIGHEST_PRECEDENCE + 30;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Topics topics(ApiSettings settings) {
        return Topics.withPrefix(settings.topics().prefix(), settings.topics().partitions());
    }

    @Bean
    ValueSerdes valueSerdes(KafkaProperties kafka) {
        return new ValueSerdes(kafka.getProperties());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ConfigurationFeed configurationFeed(
            Topics topics, ValueSerdes serdes, KafkaProperties kafka, Environment environment) {
        return new ConfigurationFeed(
                topics.configurationState(),
                serdes,
                kafka.buildConsumerProperties(),
                new IdSecrets(environment::getProperty));
    }

    @Bean
    Accounts accounts(ConfigurationFeed feed) {
        return feed.accounts();
    }

    @Bean
    HealthIndicator accountsHealthIndicator(Accounts accounts) {
        return () -> (accounts.isReady() ? Health.up() : Health.outOfService()).build();
    }

    @Bean
    Callers callers(Accounts accounts, TokenSettings settings) {
        return new Callers(accounts, settings);
    }

    @Bean
    Outcomes outcomes(ViewReader views) {
        return new Outcomes(views);
    }

    @Bean
    WatermarkClock watermarkClock(ViewReader views) {
        return new WatermarkClock(views);
    }

    @Bean
    ProblemWriter problemWriter(ApiSettings settings, PublicAddress address) {
        return new ProblemWriter(settings.problems().types(), address::of);
    }

    @Bean
    ProblemAdvice problemAdvice(ProblemWriter problems) {
        return new ProblemAdvice(problems);
    }

    @Bean
    ContainerErrors containerErrors(ProblemWriter problems) {
        return new ContainerErrors(problems);
    }

    @Bean
    CrossOriginFilter crossOrigin(ApiSettings settings) {
        return new CrossOriginFilter(settings.cors().origins());
    }

    @Bean
    FilterRegistrationBean<CrossOriginFilter> crossOriginFilter(CrossOriginFilter crossOrigin) {
        return at(CROSS_ORIGIN, crossOrigin);
    }

    @Bean
    FilterRegistrationBean<HeadFilter> headFilter(ProblemWriter problems) {
        return at(HEAD, new HeadFilter(problems));
    }

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(
            Accounts accounts, Callers callers, LimitSettings limits, ProblemWriter problems) {
        RefusedAttempts attempts = new RefusedAttempts(limits, System::nanoTime);
        return at(CALLER, new CallerFilter(accounts, callers, attempts, problems));
    }

    @Bean
    FilterRegistrationBean<LimitFilter> limitFilter(LimitSettings limits, ProblemWriter problems) {
        return at(LIMIT, new LimitFilter(limits, System::nanoTime, problems));
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(ApiSettings settings, ProblemWriter problems) {
        ApiSettings.Body body = settings.body();
        return at(BODY, new BodyFilter(body.limit(), body.bulkLimit(), body.patience(), problems));
    }

    @Bean
    FilterRegistrationBean<PackedBodyFilter> packedBodyFilter(ProblemWriter problems) {
        return at(PACKED_BODY, new PackedBodyFilter(problems));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerRefusals(
            ProblemWriter problems, CrossOriginFilter crossOrigin) {
        return tomcat -> tomcat.addContextCustomizers(context ->
                context.getParent().getPipeline().addValve(new ContainerRefusals(problems, crossOrigin::allow)));
    }

    @Bean
    WebMvcConfigurer apiMvc(Accounts accounts, WatermarkClock clock, ApiSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AcceptableAnswer());
                registry.addInterceptor(new ClientOfCaller(accounts));
                registry.addInterceptor(
                        new ReadAfter(clock, settings.readAfter().patience()));
            }
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}

package dev.scoreline.ingest;

import dev.scoreline.api.account.Accounts;
import dev.scoreline.api.await.Outcomes;
import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.caller.CallerArgument;
import dev.scoreline.api.caller.ClientOfCaller;
import dev.scoreline.api.caller.CrossOriginFilter;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.api.problem.ProblemAdvice;
import dev.scoreline.api.problem.ProblemWriter;
import dev.scoreline.conformance.Documented;
import dev.scoreline.conformance.Exchange;
import dev.scoreline.conformance.Witness;
import dev.scoreline.ingest.fixture.OneAccount;
import dev.scoreline.ingest.fixture.RecordingLog;
import dev.scoreline.ingest.log.FactLog;
import dev.scoreline.ingest.repeat.RepeatFilter;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.views.ViewReader;
import dev.scoreline.views.memory.InMemoryViews;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The writing side as a process puts it together, with a log and views in memory and a clock that stands still. */
public final class IngestBench {

    static {
        TrustedRecords.trust(); // Builders of views fill in defaults by reading them as Avro.
    }

    public static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");

    public final RecordingLog log = new RecordingLog();
    public final InMemoryViews views = new InMemoryViews();
    public final OneAccount account = new OneAccount();
    private final MockMvc mvc;
    private Actor actor = new Actor("linda", Actor.Kind.USER, Set.of(), Set.of());

    public IngestBench() {
        mvc = built(log, "300ms");
    }

    /** With a log that takes its time. */
    public IngestBench(FactLog real) {
        mvc = built(real, "5s");
    }

    private MockMvc built(FactLog taking, String patience) {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("bench", Map.of("scoreline.ingest.patience", patience)));
        context.addBeanFactoryPostProcessor(beans -> {
            beans.registerSingleton("log", taking);
            beans.registerSingleton("views", views);
            beans.registerSingleton("accounts", account);
        });
        context.register(Surroundings.class);
        context.refresh();
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilters(new CrossOriginFilter(Set.of()), context.getBean(RepeatFilter.class))
                .alwaysDo(IngestBench::judge)
                .build();
    }

    /** Holds every answer to its contract. */
    private static void judge(MvcResult result) {
        MockHttpServletResponse response = result.getResponse();
        Map<String, List<String>> headers = response.getHeaderNames().stream()
                .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), response::getHeaders));
        Witness.see(new Exchange(
                Objects.requireNonNull(result.getRequest().getMethod()),
                Objects.requireNonNull(result.getRequest().getRequestURI()),
                response.getStatus(),
                headers,
                Optional.of(response.getContentAsByteArray())));
    }

    /** What is served, method by path. */
    public Set<String> mappings() {
        return Objects.requireNonNull(mvc.getDispatcherServlet().getWebApplicationContext())
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream()
                        .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                                .map(method -> Documented.form(method.name(), path))))
                .collect(Collectors.toSet());
    }

    public IngestBench as(String subject, Permission... permissions) {
        actor = new Actor(subject, Actor.Kind.USER, Set.of(permissions), Set.of());
        return this;
    }

    /** Whoever has the account's own token. */
    public IngestBench asAccount() {
        actor = new Actor(OneAccount.ID.value(), Actor.Kind.ACCOUNT, Set.of(), Set.of());
        return this;
    }

    /** An API key that was made without permissions. */
    public IngestBench asKey() {
        actor = new Actor("SK" + "1".repeat(32), Actor.Kind.API_KEY, Set.of(), Set.of());
        return this;
    }

    /** Sends a request as whoever is at the bench. */
    public MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        Caller caller = new Caller(account, actor, "Linda", "linda@example.com");
        return mvc.perform(request.requestAttr(Caller.class.getName(), caller))
                .andReturn()
                .getResponse();
    }

    /** What is around the intakes in a real process, as far as they notice. */
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    @Import(IntakeConfiguration.class)
    static class Surroundings {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Outcomes outcomes(ViewReader views) {
            return new Outcomes(views);
        }

        @Bean
        PublicAddress publicAddress() {
            return new PublicAddress(null);
        }

        @Bean
        ProblemWriter problemWriter(PublicAddress address) {
            return new ProblemWriter("/openapi/problems/", address::of);
        }

        @Bean
        ProblemAdvice problemAdvice(ProblemWriter problems) {
            return new ProblemAdvice(problems);
        }

        @Bean
        WebMvcConfigurer mvc(Accounts accounts) {
            return new WebMvcConfigurer() {
                @Override
                public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                    resolvers.add(new CallerArgument());
                }

                @Override
                public void addInterceptors(InterceptorRegistry registry) {
                    registry.addInterceptor(new ClientOfCaller(accounts));
                }
            };
        }
    }
}

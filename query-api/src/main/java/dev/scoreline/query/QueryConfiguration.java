package dev.scoreline.query;

import dev.scoreline.api.ApiConfiguration;
import dev.scoreline.api.flex.PublicAddress;
import dev.scoreline.query.account.AccountController;
import dev.scoreline.query.account.AnswerSetController;
import dev.scoreline.query.account.KeyController;
import dev.scoreline.query.assessment.AssessmentsController;
import dev.scoreline.query.assessment.NativeAssessmentController;
import dev.scoreline.query.assessment.ProfilesController;
import dev.scoreline.query.contract.ContractController;
import dev.scoreline.query.flex.AnswersController;
import dev.scoreline.query.flex.CommentsController;
import dev.scoreline.query.flex.ConfigurationController;
import dev.scoreline.query.flex.SegmentsController;
import dev.scoreline.query.flex.UserRolesController;
import dev.scoreline.query.mind.AssessmentController;
import dev.scoreline.query.mind.ScorecardController;
import dev.scoreline.query.paging.PageTokens;
import dev.scoreline.query.paging.Paging;
import dev.scoreline.query.stream.StreamConfiguration;
import dev.scoreline.query.telephony.CallsController;
import dev.scoreline.query.telephony.RatingsController;
import dev.scoreline.query.token.Signer;
import dev.scoreline.views.ViewReader;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.time.Clock;

/** Puts the reading side together; whoever brings a {@link ViewReader} serves it. */
@Configuration(proxyBeanMethods = false)
@Import({ApiConfiguration.class, StreamConfiguration.class})
@EnableConfigurationProperties(QuerySettings.class)
public class QueryConfiguration {

    @Bean
    Signer signer(QuerySettings settings) {
        String key = settings.pageTokenKey();
        return key == null ? Signer.ofThisProcess() : Signer.with(key);
    }

    @Bean
    Paging paging(Signer signer) {
        return new Paging(new PageTokens(signer));
    }

    @Bean
    AnswersController answersController(ViewReader views, Paging paging, PublicAddress address) {
        return new AnswersController(views, paging, address);
    }

    @Bean
    CommentsController commentsController(ViewReader views, Paging paging, PublicAddress address) {
        return new CommentsController(views, paging, address);
    }

    @Bean
    ConfigurationController configurationController(ViewReader views, Paging paging, PublicAddress address) {
        return new ConfigurationController(views, paging, address);
    }

    @Bean
    SegmentsController segmentsController(ViewReader views, Paging paging, PublicAddress address) {
        return new SegmentsController(views, paging, address);
    }

    @Bean
    UserRolesController userRolesController(PublicAddress address) {
        return new UserRolesController(address);
    }

    @Bean
    ScorecardController scorecardController(ViewReader views) {
        return new ScorecardController(views);
    }

    @Bean
    AssessmentController assessmentController(ViewReader views, Clock clock) {
        return new AssessmentController(views, clock);
    }

    @Bean
    RatingsController ratingsController(ViewReader views, Paging paging, PublicAddress address) {
        return new RatingsController(views, paging, address);
    }

    @Bean
    CallsController callsController(ViewReader views) {
        return new CallsController(views);
    }

    @Bean
    AssessmentsController assessmentsController(ViewReader views, Paging paging, PublicAddress address) {
        return new AssessmentsController(views, paging, address);
    }

    @Bean
    ProfilesController profilesController() {
        return new ProfilesController();
    }

    @Bean
    NativeAssessmentController nativeAssessmentController(ViewReader views, Paging paging, PublicAddress address) {
        return new NativeAssessmentController(views, paging, address);
    }

    @Bean
    ContractController contractController() {
        return new ContractController();
    }

    @Bean
    KeyController keyController(ViewReader views) {
        return new KeyController(views);
    }

    @Bean
    AccountController accountController(ViewReader views) {
        return new AccountController(views);
    }

    @Bean
    AnswerSetController answerSetController(ViewReader views) {
        return new AnswerSetController(views);
    }
}

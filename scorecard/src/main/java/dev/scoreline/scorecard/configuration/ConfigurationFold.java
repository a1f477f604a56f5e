package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.configuration.ConfigurationEvent.AccountConfigured;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AnswerSetPut;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ApiKeyCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ApiKeyRevoked;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientMapped;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ClientUnmapped;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CommentTagsPut;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.OfAccount;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.OfQuestionnaire;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.OfScorecard;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardRevised;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import org.jspecify.annotations.Nullable;

/**
 * Folds one account's events into its configuration: the one place that gives out ids and revision numbers.
 *
 * <p>Permissions are not judged here: they depend on the request alone, so whoever accepts it can refuse it, and
 * nothing of it reaches the log.
 */
public final class ConfigurationFold {

    private ConfigurationFold() {}

    /**
     * The only transition there is.
     *
     * @param before absent until the first event that was accepted
     * @param acceptance of the event; at or below the last accepted position it changes nothing
     */
    public static ConfigurationOutcome apply(
            @Nullable Configuration before, Acceptance acceptance, ConfigurationEvent event) {
        if (before != null && acceptance.position() <= before.position()) {
            return ConfigurationOutcome.ALREADY_FOLDED;
        }
        Work work = new Work(before == null ? Configuration.EMPTY : before, acceptance);
        if (before == null) {
            Seeds.all().forEach(work::put);
        }
        ConfigurationOutcome outcome = apply(work, event);
        return outcome instanceof Moved moved
                ? Bounds.kept(before == null ? Configuration.EMPTY : before, moved)
                : outcome;
    }

    private static ConfigurationOutcome apply(Work work, ConfigurationEvent event) {
        return switch (event) {
            case OfScorecard scorecard -> apply(work, scorecard);
            case OfQuestionnaire questionnaire -> apply(work, questionnaire);
            case OfAccount account -> apply(work, account);
        };
    }

    private static ConfigurationOutcome apply(Work work, OfScorecard event) {
        Scorecards scorecards = new Scorecards(work);
        return switch (event) {
            case ScorecardCreated created -> scorecards.create(created);
            case ScorecardRevised revised -> scorecards.revise(revised);
            case ScorecardDeleted deleted -> scorecards.delete(deleted);
        };
    }

    private static ConfigurationOutcome apply(Work work, OfQuestionnaire event) {
        return switch (event) {
            case QuestionnaireCreated created -> new Questionnaires(work).create(created);
            case QuestionnaireUpdated updated -> new Questionnaires(work).update(updated);
            case QuestionnaireDeleted deleted -> new Questionnaires(work).delete(deleted);
            case CategoryCreated created -> new Categories(work).create(created);
            case CategoryUpdated updated -> new Categories(work).update(updated);
            case CategoryDeleted deleted -> new Categories(work).delete(deleted);
            case QuestionCreated created -> new Questions(work).create(created);
            case QuestionUpdated updated -> new Questions(work).update(updated);
            case QuestionDeleted deleted -> new Questions(work).delete(deleted);
            case AnswerSetPut put -> new AnswerSets(work).put(put);
        };
    }

    private static ConfigurationOutcome apply(Work work, OfAccount event) {
        Accounts accounts = new Accounts(work);
        return switch (event) {
            case AccountConfigured configured -> accounts.configure(configured);
            case ApiKeyCreated created -> accounts.create(created);
            case ApiKeyRevoked revoked -> accounts.revoke(revoked);
            case ClientMapped mapped -> accounts.map(mapped);
            case ClientUnmapped unmapped -> accounts.unmap(unmapped);
            case CommentTagsPut put -> accounts.put(put);
        };
    }
}

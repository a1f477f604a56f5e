package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.Resource.CommentTag;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rollup.NamespacedId;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What can happen to an account's configuration. In changes an absent field stays as it is. */
public sealed interface ConfigurationEvent {

    /** About scorecards as the Mind family knows them. */
    sealed interface OfScorecard extends ConfigurationEvent {}

    record ScorecardCreated(CreationId creation, ScorecardDraft scorecard) implements OfScorecard {}

    /**
     * A scorecard was changed.
     *
     * @param named the revision the client named; an old one stands for the current one
     * @param createNewRevision absent: yes, once the scorecard has been active
     * @param profile brings its policy along unless {@code policy} says another
     * @param ifVersion refused unless the revision has this version; absent: unconditional
     */
    record ScorecardRevised(
            RevisionId named,
            @Nullable Boolean createNewRevision,
            @Nullable String name,
            @Nullable ScorecardState state,
            @Nullable String profile,
            @Nullable Replacement<Policy> policy,
            @Nullable List<SectionDraft> sections,
            @Nullable Replacement<Assignment> assignment,
            @Nullable Replacement<ExternalSid> externalSid,
            @Nullable Long ifVersion)
            implements OfScorecard {}

    /**
     * A scorecard was deleted, with all its revisions.
     *
     * @param ifVersion refused unless its current revision has this version; absent: unconditional
     */
    record ScorecardDeleted(RevisionId named, @Nullable Long ifVersion) implements OfScorecard {}

    /** About questionnaires and what they are made of, as the Flex family knows them. */
    sealed interface OfQuestionnaire extends ConfigurationEvent {}

    record QuestionnaireCreated(
            CreationId creation, String name, @Nullable String description, boolean active, List<ExternalSid> questions)
            implements OfQuestionnaire {}

    record QuestionnaireUpdated(
            ExternalSid sid,
            @Nullable String name,
            @Nullable Replacement<String> description,
            @Nullable Boolean active,
            @Nullable List<ExternalSid> questions)
            implements OfQuestionnaire {}

    record QuestionnaireDeleted(ExternalSid sid) implements OfQuestionnaire {}

    record CategoryCreated(CreationId creation, String name) implements OfQuestionnaire {}

    record CategoryUpdated(ExternalSid sid, String name) implements OfQuestionnaire {}

    record CategoryDeleted(ExternalSid sid) implements OfQuestionnaire {}

    record QuestionCreated(
            CreationId creation,
            ExternalSid category,
            String text,
            @Nullable String description,
            String answerSet,
            boolean allowNa)
            implements OfQuestionnaire {}

    record QuestionUpdated(
            ExternalSid sid,
            @Nullable ExternalSid category,
            @Nullable String text,
            @Nullable Replacement<String> description,
            @Nullable String answerSet,
            @Nullable Boolean allowNa)
            implements OfQuestionnaire {}

    record QuestionDeleted(ExternalSid sid) implements OfQuestionnaire {}

    /** An answer set was made or replaced. */
    record AnswerSetPut(String id, String name, List<Option> answers) implements OfQuestionnaire {}

    /** About the account itself. */
    sealed interface OfAccount extends ConfigurationEvent {}

    record CommentTagsPut(List<CommentTag> tags) implements OfAccount {}

    record ApiKeyCreated(String sid, String name, String secretHash, Set<String> permissions) implements OfAccount {
        @Override
        public String toString() {
            return "ApiKeyCreated[" + sid + ", " + name + "]";
        }
    }

    record ApiKeyRevoked(String sid) implements OfAccount {}

    record ClientMapped(long id) implements OfAccount {}

    record ClientUnmapped(long id) implements OfAccount {}

    record AccountConfigured(
            @Nullable ZoneId zone,
            @Nullable Replacement<ZoneId> telephonyZone,
            @Nullable Replacement<Fraction> minimumRate,
            @Nullable String idSecretReference,
            @Nullable Replacement<String> authTokenHash,
            @Nullable List<Set<NamespacedId>> aliases)
            implements OfAccount {
        @Override
        public String toString() {
            return "AccountConfigured[" + zone + ", " + telephonyZone + ", " + minimumRate + "]";
        }
    }
}

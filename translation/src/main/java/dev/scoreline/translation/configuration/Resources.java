package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.common.SourcePosition;
import dev.scoreline.schemas.configuration.AccountSettings;
import dev.scoreline.schemas.configuration.AgentAlias;
import dev.scoreline.schemas.configuration.AnswerSet;
import dev.scoreline.schemas.configuration.ApiKey;
import dev.scoreline.schemas.configuration.Category;
import dev.scoreline.schemas.configuration.Client;
import dev.scoreline.schemas.configuration.CommentTag;
import dev.scoreline.schemas.configuration.CommentTags;
import dev.scoreline.schemas.configuration.ConfigurationState;
import dev.scoreline.schemas.configuration.Question;
import dev.scoreline.schemas.configuration.Questionnaire;
import dev.scoreline.schemas.topic.TrustedRecords;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.ScorecardBase;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.configuration.Acceptance;
import dev.scoreline.scorecard.configuration.Configuration.Kept;
import dev.scoreline.scorecard.configuration.Resource;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rollup.NamespacedId;
import dev.scoreline.translation.UntranslatableException;
import dev.scoreline.translation.number.Decimals;
import dev.scoreline.translation.scorecard.Revisions;
import dev.scoreline.translation.scorecard.Scales;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One resource of an account as it stands. */
public final class Resources {

    static {
        TrustedRecords.trust(); // Builders fill in defaults by reading them as Avro.
    }

    private Resources() {}

    /**
     * What is stored and told of a resource.
     *
     * @param partition of the account's facts
     */
    public static ConfigurationState toWire(String account, int partition, Kept kept) {
        Resource resource = kept.resource();
        ConfigurationState.Builder state = ConfigurationState.newBuilder()
                .setAccount(account)
                .setKind(ResourceNames.toWire(resource.key().kind()))
                .setResourceId(resource.key().id())
                .setVersion(kept.version())
                .setSource(new SourcePosition(partition, kept.last().position()))
                .setFirstAcceptedAt(kept.firstAcceptedAt())
                .setModifiedAt(kept.last().at())
                .setDeletedAt(kept.deletedAt());
        return write(resource, state).build();
    }

    public static Kept toDomain(ConfigurationState state) {
        return new Kept(
                resource(state),
                state.getVersion(),
                new Acceptance(state.getSource().getOffset(), state.getModifiedAt()),
                Objects.requireNonNullElse(state.getFirstAcceptedAt(), state.getModifiedAt()),
                state.getDeletedAt());
    }

    private static ConfigurationState.Builder write(Resource resource, ConfigurationState.Builder state) {
        return switch (resource) {
            case Resource.ScorecardRevision revision -> state.setScorecardRevision(Revisions.toWire(revision));
            case Resource.Questionnaire questionnaire -> state.setQuestionnaire(toWire(questionnaire));
            case Resource.Category category ->
                state.setCategory(
                        new Category(category.sid().value(), category.section().value(), category.name()));
            case Resource.Question question -> state.setQuestion(toWire(question));
            case Resource.AnswerSet set ->
                state.setAnswerSet(new AnswerSet(set.id(), set.name(), Scales.toWire(set.answers())));
            case Resource.CommentTags tags -> state.setCommentTags(new CommentTags(tagsToWire(tags.tags())));
            case Resource.ApiKey key ->
                state.setApiKey(new ApiKey(key.sid(), key.name(), key.secretHash(), List.copyOf(key.permissions())));
            case Resource.Client client -> state.setClient(new Client(client.id()));
            case Resource.AccountSettings settings -> state.setAccountSettings(toWire(settings));
        };
    }

    private static Resource resource(ConfigurationState state) {
        boolean gone = state.getDeletedAt() != null;
        ResourceKey.Kind kind = ResourceNames.toDomain(state.getKind());
        Resource resource = switch (kind) {
            case ACCOUNT -> state.getAccountSettings() == null ? null : toDomain(state.getAccountSettings());
            case API_KEY -> state.getApiKey() == null ? null : toDomain(state.getApiKey(), gone);
            case CLIENT ->
                state.getClient() == null
                        ? null
                        : new Resource.Client(state.getClient().getClientId(), gone);
            case SCORECARD_REVISION ->
                state.getScorecardRevision() == null ? null : Revisions.toDomain(state.getScorecardRevision());
            case QUESTIONNAIRE -> state.getQuestionnaire() == null ? null : toDomain(state.getQuestionnaire(), gone);
            case CATEGORY -> state.getCategory() == null ? null : toDomain(state.getCategory(), gone);
            case QUESTION -> state.getQuestion() == null ? null : toDomain(state.getQuestion(), gone);
            case ANSWER_SET -> state.getAnswerSet() == null ? null : toDomain(state.getAnswerSet());
            case COMMENT_TAGS ->
                state.getCommentTags() == null
                        ? null
                        : new Resource.CommentTags(
                                tagsToDomain(state.getCommentTags().getTags()));
        };
        if (resource == null) {
            throw new UntranslatableException("Expected the record that kind " + kind
                    + " names in a resource's state, found none; mend the producer.");
        }
        return resource;
    }

    private static Questionnaire toWire(Resource.Questionnaire questionnaire) {
        return new Questionnaire(
                questionnaire.sid().value(),
                questionnaire.base().value(),
                questionnaire.name(),
                questionnaire.description(),
                questionnaire.active(),
                questionnaire.questions().stream().map(ExternalSid::value).toList());
    }

    private static Resource.Questionnaire toDomain(Questionnaire questionnaire, boolean gone) {
        return new Resource.Questionnaire(
                new ExternalSid(questionnaire.getQuestionnaireSid()),
                new ScorecardBase(questionnaire.getBaseId()),
                questionnaire.getName(),
                questionnaire.getDescription(),
                questionnaire.getActive(),
                questionnaire.getQuestionSids().stream().map(ExternalSid::new).toList(),
                gone);
    }

    private static Resource.Category toDomain(Category category, boolean gone) {
        return new Resource.Category(
                new ExternalSid(category.getCategorySid()),
                new SectionId(category.getSectionId()),
                category.getName(),
                gone);
    }

    private static Question toWire(Resource.Question question) {
        return new Question(
                question.sid().value(),
                question.criterion().value(),
                question.category().value(),
                question.text(),
                question.description(),
                question.answerSet(),
                question.allowNa(),
                question.usage());
    }

    private static Resource.Question toDomain(Question question, boolean gone) {
        return new Resource.Question(
                new ExternalSid(question.getQuestionSid()),
                new CriterionId(question.getCriterionId()),
                new ExternalSid(question.getCategorySid()),
                question.getQuestion(),
                question.getDescription(),
                question.getAnswerSetId(),
                question.getAllowNa(),
                question.getUsage(),
                gone);
    }

    private static Resource.AnswerSet toDomain(AnswerSet set) {
        return new Resource.AnswerSet(set.getAnswerSetId(), set.getName(), Scales.toDomain(set.getAnswers()));
    }

    private static Resource.ApiKey toDomain(ApiKey key, boolean gone) {
        return new Resource.ApiKey(
                key.getKeySid(), key.getName(), key.getSecretHash(), new TreeSet<>(key.getPermissions()), gone);
    }

    private static AccountSettings toWire(Resource.AccountSettings settings) {
        return new AccountSettings(
                settings.zone() == null ? null : settings.zone().getId(),
                settings.telephonyZone().getId(),
                Decimals.exact(settings.minimumRate()),
                settings.idSecretReference(),
                settings.authTokenHash(),
                aliasesToWire(settings.aliases()));
    }

    private static Resource.AccountSettings toDomain(AccountSettings settings) {
        return new Resource.AccountSettings(
                settings.getZone() == null ? null : ZoneId.of(settings.getZone()),
                ZoneId.of(settings.getTelephonyZone()),
                Fraction.of(settings.getMinimumRate()),
                settings.getIdSecretReference(),
                settings.getAuthTokenHash(),
                aliasesToDomain(settings.getAliases()).stream()
                        .<SortedSet<NamespacedId>>map(TreeSet::new)
                        .toList());
    }

    static List<CommentTag> tagsToWire(List<Resource.CommentTag> tags) {
        return tags.stream().map(tag -> new CommentTag(tag.id(), tag.name())).toList();
    }

    static List<Resource.CommentTag> tagsToDomain(List<CommentTag> tags) {
        return tags.stream()
                .map(tag -> new Resource.CommentTag(tag.getCategoryId(), tag.getName()))
                .toList();
    }

    static List<AgentAlias> aliasesToWire(List<? extends Collection<NamespacedId>> people) {
        return people.stream()
                .map(ids -> new AgentAlias(
                        ids.stream().sorted().map(NamespacedId::toString).toList()))
                .toList();
    }

    static List<Set<NamespacedId>> aliasesToDomain(List<AgentAlias> people) {
        return people.stream()
                .map(person ->
                        person.getIds().stream().map(NamespacedId::parse).collect(Collectors.toUnmodifiableSet()))
                .toList();
    }
}

package dev.scoreline.translation.configuration;

import dev.scoreline.schemas.configuration.AnswerSetPut;
import dev.scoreline.schemas.configuration.CategoryCreated;
import dev.scoreline.schemas.configuration.CategoryDeleted;
import dev.scoreline.schemas.configuration.CategoryUpdated;
import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.configuration.QuestionCreated;
import dev.scoreline.schemas.configuration.QuestionDeleted;
import dev.scoreline.schemas.configuration.QuestionUpdated;
import dev.scoreline.schemas.configuration.QuestionnaireCreated;
import dev.scoreline.schemas.configuration.QuestionnaireDeleted;
import dev.scoreline.schemas.configuration.QuestionnaireUpdated;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ResourceKey;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.translation.scorecard.Scales;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/** What happens to questionnaires, categories, questions and answer sets. */
final class QuestionnaireEvents {

    private QuestionnaireEvents() {}

    static void write(ConfigurationEvent.OfQuestionnaire event, ConfigurationFact.Builder fact) {
        switch (event) {
            case ConfigurationEvent.QuestionnaireCreated made ->
                created(fact, ResourceKey.Kind.QUESTIONNAIRE, made.creation())
                        .setQuestionnaireCreated(new QuestionnaireCreated(
                                made.name(), made.description(), made.active(), texts(made.questions())));
            case ConfigurationEvent.QuestionnaireUpdated made ->
                about(fact, ResourceKey.questionnaire(made.sid())).setQuestionnaireUpdated(toWire(made));
            case ConfigurationEvent.QuestionnaireDeleted made ->
                about(fact, ResourceKey.questionnaire(made.sid()))
                        .setQuestionnaireDeleted(
                                new QuestionnaireDeleted(made.sid().value()));
            case ConfigurationEvent.CategoryCreated made ->
                created(fact, ResourceKey.Kind.CATEGORY, made.creation())
                        .setCategoryCreated(new CategoryCreated(made.name()));
            case ConfigurationEvent.CategoryUpdated made ->
                about(fact, ResourceKey.category(made.sid()))
                        .setCategoryUpdated(new CategoryUpdated(made.sid().value(), made.name()));
            case ConfigurationEvent.CategoryDeleted made ->
                about(fact, ResourceKey.category(made.sid()))
                        .setCategoryDeleted(new CategoryDeleted(made.sid().value()));
            case ConfigurationEvent.QuestionCreated made ->
                created(fact, ResourceKey.Kind.QUESTION, made.creation()).setQuestionCreated(toWire(made));
            case ConfigurationEvent.QuestionUpdated made ->
                about(fact, ResourceKey.question(made.sid())).setQuestionUpdated(toWire(made));
            case ConfigurationEvent.QuestionDeleted made ->
                about(fact, ResourceKey.question(made.sid()))
                        .setQuestionDeleted(new QuestionDeleted(made.sid().value()));
            case ConfigurationEvent.AnswerSetPut made ->
                about(fact, ResourceKey.answerSet(made.id()))
                        .setAnswerSetPut(new AnswerSetPut(made.id(), made.name(), Scales.toWire(made.answers())));
        }
    }

    static ConfigurationEvent.@Nullable OfQuestionnaire read(ConfigurationFact fact) {
        return switch (fact.getType()) {
            case "QuestionnaireCreated" -> questionnaire(fact, fact.getQuestionnaireCreated());
            case "QuestionnaireUpdated" -> toDomain(fact.getQuestionnaireUpdated());
            case "QuestionnaireDeleted" ->
                new ConfigurationEvent.QuestionnaireDeleted(
                        new ExternalSid(fact.getQuestionnaireDeleted().getQuestionnaireSid()));
            case "CategoryCreated" ->
                new ConfigurationEvent.CategoryCreated(
                        ScorecardEvents.creation(fact),
                        fact.getCategoryCreated().getName());
            case "CategoryUpdated" ->
                new ConfigurationEvent.CategoryUpdated(
                        new ExternalSid(fact.getCategoryUpdated().getCategorySid()),
                        fact.getCategoryUpdated().getName());
            case "CategoryDeleted" ->
                new ConfigurationEvent.CategoryDeleted(
                        new ExternalSid(fact.getCategoryDeleted().getCategorySid()));
            case "QuestionCreated" -> question(fact, fact.getQuestionCreated());
            case "QuestionUpdated" -> toDomain(fact.getQuestionUpdated());
            case "QuestionDeleted" ->
                new ConfigurationEvent.QuestionDeleted(
                        new ExternalSid(fact.getQuestionDeleted().getQuestionSid()));
            case "AnswerSetPut" -> toDomain(fact.getAnswerSetPut());
            default -> null;
        };
    }

    private static ConfigurationFact.Builder created(
            ConfigurationFact.Builder fact, ResourceKey.Kind kind, CreationId creation) {
        return fact.setEntityId(ResourceNames.ofCreation(kind, creation.toString()))
                .setCreationId(creation.toString());
    }

    private static ConfigurationFact.Builder about(ConfigurationFact.Builder fact, ResourceKey key) {
        return fact.setEntityId(ResourceNames.of(key));
    }

    private static QuestionnaireUpdated toWire(ConfigurationEvent.QuestionnaireUpdated made) {
        return new QuestionnaireUpdated(
                made.sid().value(),
                made.name(),
                Edits.text(made.description(), Function.identity()),
                made.active(),
                made.questions() == null ? null : texts(made.questions()));
    }

    private static QuestionCreated toWire(ConfigurationEvent.QuestionCreated made) {
        return new QuestionCreated(
                made.category().value(), made.text(), made.description(), made.answerSet(), made.allowNa());
    }

    private static QuestionUpdated toWire(ConfigurationEvent.QuestionUpdated made) {
        return new QuestionUpdated(
                made.sid().value(),
                made.category() == null ? null : made.category().value(),
                made.text(),
                Edits.text(made.description(), Function.identity()),
                made.answerSet(),
                made.allowNa());
    }

    private static ConfigurationEvent.QuestionnaireCreated questionnaire(
            ConfigurationFact fact, QuestionnaireCreated made) {
        return new ConfigurationEvent.QuestionnaireCreated(
                ScorecardEvents.creation(fact),
                made.getName(),
                made.getDescription(),
                made.getActive(),
                sids(made.getQuestionSids()));
    }

    private static ConfigurationEvent.QuestionnaireUpdated toDomain(QuestionnaireUpdated made) {
        return new ConfigurationEvent.QuestionnaireUpdated(
                new ExternalSid(made.getQuestionnaireSid()),
                made.getName(),
                Edits.replacement(made.getDescription(), Function.identity()),
                made.getActive(),
                made.getQuestionSids() == null ? null : sids(made.getQuestionSids()));
    }

    private static ConfigurationEvent.QuestionCreated question(ConfigurationFact fact, QuestionCreated made) {
        return new ConfigurationEvent.QuestionCreated(
                ScorecardEvents.creation(fact),
                new ExternalSid(made.getCategorySid()),
                made.getQuestion(),
                made.getDescription(),
                made.getAnswerSetId(),
                made.getAllowNa());
    }

    private static ConfigurationEvent.QuestionUpdated toDomain(QuestionUpdated made) {
        return new ConfigurationEvent.QuestionUpdated(
                new ExternalSid(made.getQuestionSid()),
                made.getCategorySid() == null ? null : new ExternalSid(made.getCategorySid()),
                made.getQuestion(),
                Edits.replacement(made.getDescription(), Function.identity()),
                made.getAnswerSetId(),
                made.getAllowNa());
    }

    private static ConfigurationEvent.AnswerSetPut toDomain(AnswerSetPut made) {
        return new ConfigurationEvent.AnswerSetPut(
                made.getAnswerSetId(), made.getName(), Scales.toDomain(made.getAnswers()));
    }

    private static List<String> texts(List<ExternalSid> sids) {
        return sids.stream().map(ExternalSid::value).toList();
    }

    private static List<ExternalSid> sids(List<String> texts) {
        return texts.stream().map(ExternalSid::new).toList();
    }
}

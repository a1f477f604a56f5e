package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.FieldChange;
import dev.scoreline.scorecard.configuration.Resource.AccountSettings;
import dev.scoreline.scorecard.configuration.Resource.AnswerSet;
import dev.scoreline.scorecard.configuration.Resource.ApiKey;
import dev.scoreline.scorecard.configuration.Resource.Category;
import dev.scoreline.scorecard.configuration.Resource.Client;
import dev.scoreline.scorecard.configuration.Resource.CommentTags;
import dev.scoreline.scorecard.configuration.Resource.Question;
import dev.scoreline.scorecard.configuration.Resource.Questionnaire;
import dev.scoreline.scorecard.configuration.Resource.ScorecardRevision;
import dev.scoreline.scorecard.revision.RevisionDiff;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Names the fields of a resource that an event changed. Hashes of secrets are never among them. */
final class Fields {

    private Fields() {}

    static List<FieldChange> changes(@Nullable Resource before, Resource after) {
        List<FieldChange> changes = new ArrayList<>();
        Map<String, String> old = before == null ? Map.of() : of(before);
        Map<String, String> fresh = of(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        names.stream()
                .filter(name -> !Objects.equals(old.get(name), fresh.get(name)))
                .forEach(
                        name -> changes.add(new FieldChange(path(after) + "." + name, old.get(name), fresh.get(name))));
        if (before instanceof ScorecardRevision one && after instanceof ScorecardRevision other) {
            RevisionDiff.between(one.scorecard(), other.scorecard()).changes().stream()
                    .filter(change -> !names.contains(change.field()))
                    .forEach(change -> changes.add(
                            new FieldChange(path(after) + "." + change.field(), change.before(), change.after())));
        }
        return changes;
    }

    private static String path(Resource resource) {
        return resource.key().kind().name().toLowerCase(Locale.ROOT) + "."
                + resource.key().id();
    }

    private static Map<String, String> of(Resource resource) {
        Map<String, String> fields = new TreeMap<>();
        switch (resource) {
            case ScorecardRevision revision -> put(fields, revision);
            case Questionnaire questionnaire -> put(fields, questionnaire);
            case Question question -> put(fields, question);
            case AccountSettings settings -> put(fields, settings);
            case Category category -> put(fields, "name", category.name());
            case AnswerSet set -> {
                put(fields, "name", set.name());
                set.answers().forEach(answer -> put(fields, "answers." + answer.id(), worth(answer)));
            }
            case CommentTags tags -> tags.tags().forEach(tag -> put(fields, tag.id(), tag.name()));
            case ApiKey key -> {
                put(fields, "name", key.name());
                put(fields, "permissions", key.permissions());
            }
            case Client client -> put(fields, "clientId", client.id());
        }
        put(fields, "deleted", resource.isGone() ? true : null);
        return fields;
    }

    private static void put(Map<String, String> fields, ScorecardRevision revision) {
        put(fields, "name", revision.scorecard().name());
        put(fields, "state", revision.scorecard().state().name().toLowerCase(Locale.ROOT));
        put(fields, "revision", revision.scorecard().revision());
        put(fields, "amendment", revision.scorecard().amendment());
        put(fields, "profile", revision.profile());
    }

    private static void put(Map<String, String> fields, Questionnaire questionnaire) {
        put(fields, "name", questionnaire.name());
        put(fields, "description", questionnaire.description());
        put(fields, "active", questionnaire.active());
        put(fields, "questions", questionnaire.questions());
    }

    private static void put(Map<String, String> fields, Question question) {
        put(fields, "question", question.text());
        put(fields, "description", question.description());
        put(fields, "category", question.category());
        put(fields, "answerSet", question.answerSet());
        put(fields, "allowNa", question.allowNa());
        put(fields, "usage", question.usage());
    }

    private static void put(Map<String, String> fields, AccountSettings settings) {
        put(fields, "zone", settings.zone());
        put(fields, "telephonyZone", settings.telephonyZone());
        put(fields, "minimumRate", settings.minimumRate());
        put(fields, "idSecretReference", settings.idSecretReference());
        put(fields, "authToken", settings.authTokenHash() == null ? null : "set");
        put(fields, "aliases", settings.aliases());
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static String worth(Option option) {
        return switch (option) {
            case Option.Worth worth -> worth.label() + ", " + worth.percent() + " percent";
            case Option.NotApplicable none -> none.label() + ", not applicable";
        };
    }
}

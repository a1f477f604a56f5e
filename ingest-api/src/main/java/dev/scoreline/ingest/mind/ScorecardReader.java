package dev.scoreline.ingest.mind;

import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Policy;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardRevised;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.configuration.ScorecardDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

/** Reads scorecards and changes of them. What only we assign is known in a change, so that an answer can be sent back. */
final class ScorecardReader {

    private static final int MOST_LISTED = 1_000;
    private static final int MOST_BANDS = 100;
    private static final Map<String, ScorecardState> STATES =
            Map.of("draft", ScorecardState.DRAFT, "active", ScorecardState.ACTIVE, "retired", ScorecardState.RETIRED);

    private ScorecardReader() {}

    static ScorecardDraft draft(JsonObject body) {
        return new ScorecardDraft(
                body.required("name", value -> value.words(Texts.NAME)),
                Objects.requireNonNullElse(state(body), ScorecardState.ACTIVE),
                Objects.requireNonNullElse(profile(body), "enneo"),
                body.optional("policy", value -> value.object(ScorecardReader::policy)),
                body.optional("externalSid", value -> new ExternalSid(value.id())),
                Objects.requireNonNullElse(sections(body), List.of()),
                Objects.requireNonNullElse(
                        body.optional("assignment", value -> value.object(ScorecardReader::assignment)),
                        Assignment.EVERYTHING));
    }

    static ScorecardRevised revision(JsonObject body, RevisionId named, @Nullable Long ifVersion) {
        body.ignore("id", "baseId", "revision", "amendment", "modifiedAt");
        return new ScorecardRevised(
                named,
                body.optional("createNewRevision", JsonValue::flag),
                body.optional("name", value -> value.words(Texts.NAME)),
                state(body),
                profile(body),
                replacement(body.edited("policy", value -> value.object(ScorecardReader::policy))),
                sections(body),
                replacement(body.edited("assignment", value -> value.object(ScorecardReader::assignment))),
                replacement(body.edited("externalSid", value -> new ExternalSid(value.id()))),
                ifVersion);
    }

    private static <T> @Nullable Replacement<T> replacement(Edit<T> edit) {
        return switch (edit) {
            case Edit.Keep<T> ignored -> null;
            case Edit.Clear<T> ignored -> new Replacement<>(null);
            case Edit.Set<T>(T value) -> new Replacement<>(value);
        };
    }

    private static @Nullable ScorecardState state(JsonObject body) {
        return body.optional("state", value -> value.choice(STATES));
    }

    private static @Nullable String profile(JsonObject body) {
        return body.optional("profile", JsonValue::id);
    }

    private static @Nullable List<SectionDraft> sections(JsonObject body) {
        return body.optional("categories", CategoryReader::sections);
    }

    private static Policy policy(JsonObject policy) {
        return new Policy(
                policy.required("method", value -> value.choice(named(Policy.Method.values()))),
                policy.required("notApplicable", value -> value.choice(named(Policy.NotApplicable.values()))),
                policy.required("unscored", value -> value.choice(named(Policy.Unscored.values()))),
                Objects.requireNonNullElse(
                        policy.optional("knockOut", value -> value.choice(named(Policy.KnockOutEffect.values()))),
                        Policy.KnockOutEffect.ZERO),
                policy.optional("criticalThreshold", JsonValue::number),
                policy.each(
                        "bands",
                        MOST_BANDS,
                        band -> new Policy.Band(
                                band.required("name", value -> value.words(Texts.NAME)),
                                band.required("from", JsonValue::number))),
                policy.optional("passMark", JsonValue::number));
    }

    private static <E extends Enum<E>> Map<String, E> named(E[] values) {
        return Arrays.stream(values).collect(toMap(Enum::name, identity()));
    }

    private static Assignment assignment(JsonObject assignment) {
        return new Assignment(
                texts(assignment, "ticketTags"),
                integers(assignment, "teams"),
                texts(assignment, "channels"),
                texts(assignment, "responseContexts"),
                texts(assignment, "excludeTicketTags"),
                integers(assignment, "excludeTeams"),
                texts(assignment, "excludeChannels"));
    }

    private static Set<String> texts(JsonObject assignment, String name) {
        List<String> listed = assignment.optional(name, value -> value.list(MOST_LISTED, JsonValue::id));
        return listed == null ? Set.of() : Set.copyOf(listed);
    }

    private static Set<Long> integers(JsonObject assignment, String name) {
        List<Long> listed = assignment.optional(name, value -> value.list(MOST_LISTED, JsonValue::integer));
        return listed == null ? Set.of() : Set.copyOf(listed);
    }
}

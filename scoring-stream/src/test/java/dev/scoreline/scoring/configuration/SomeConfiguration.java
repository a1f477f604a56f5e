package dev.scoreline.scoring.configuration;

import dev.scoreline.schemas.configuration.ConfigurationFact;
import dev.scoreline.schemas.key.AccountKey;
import dev.scoreline.scorecard.Assignment;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.Guidance;
import dev.scoreline.scorecard.KnockOut;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardRevised;
import dev.scoreline.scorecard.configuration.ScorecardDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.CriterionDraft;
import dev.scoreline.scorecard.configuration.ScorecardDraft.SectionDraft;
import dev.scoreline.scorecard.identity.AccountId;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.scorecard.identity.EventId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.translation.configuration.Acceptance;
import dev.scoreline.translation.configuration.ConfigurationFacts;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What an owner might configure, as ingest would write it. */
public final class SomeConfiguration {

    public static final AccountKey KEY = new AccountKey("AC5c0e11ae000000000000000000000001");
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final String OWNER = "owner-1";

    private SomeConfiguration() {}

    public static ConfigurationFact fact(String eventId, ConfigurationEvent event) {
        Actor owner = new Actor(OWNER, Actor.Kind.USER, Set.of(), Set.of());
        return ConfigurationFacts.of(
                new Acceptance(
                        new EventId(eventId),
                        new AccountId(KEY.account()),
                        owner,
                        "Olga",
                        "olga@example.com",
                        NOON,
                        "",
                        "request-1",
                        ""),
                event);
    }

    public static CategoryCreated category(String name) {
        return new CategoryCreated(creation(name), name);
    }

    public static QuestionCreated question(String text, ExternalSid category) {
        return new QuestionCreated(creation(text), category, text, null, "two-options", true);
    }

    public static QuestionnaireCreated questionnaire(String name, ExternalSid... questions) {
        return new QuestionnaireCreated(creation(name), name, null, true, List.of(questions));
    }

    public static ScorecardCreated scorecard(String name, ScorecardState state, SectionDraft... sections) {
        return new ScorecardCreated(
                creation(name),
                new ScorecardDraft(name, state, "enneo", null, null, List.of(sections), Assignment.EVERYTHING));
    }

    /** The same scorecard with other sections: a new revision, since they change scores. */
    public static ScorecardRevised revised(RevisionId named, SectionDraft... sections) {
        return new ScorecardRevised(named, null, null, null, null, null, List.of(sections), null, null, null);
    }

    /** The same revision under another name, or none. */
    public static ScorecardRevised amended(RevisionId named, @Nullable String name, @Nullable Long ifVersion) {
        return new ScorecardRevised(named, false, name, null, null, null, null, null, null, ifVersion);
    }

    public static SectionDraft section(String label, int criteria, long maxPoints) {
        return section(label, criteria, maxPoints, () -> "Did the agent do what everybody is expected to do?");
    }

    /** With a prompt of its own for each criterion, in which no compression finds anything to leave out. */
    public static SectionDraft wordySection(String label, int criteria, int letters, Random random) {
        return section(label, criteria, 10, () -> gibberish(letters, random));
    }

    private static SectionDraft section(String label, int criteria, long maxPoints, Supplier<String> prompts) {
        return new SectionDraft(
                null,
                null,
                label,
                null,
                false,
                IntStream.rangeClosed(1, criteria)
                        .mapToObj(n -> criterion(label + " " + n, maxPoints, prompts.get()))
                        .toList());
    }

    private static CriterionDraft criterion(String label, long maxPoints, String prompt) {
        return new CriterionDraft(
                null,
                null,
                label,
                Fraction.of(maxPoints),
                null,
                true,
                false,
                KnockOut.NONE,
                new Scale.NumericScale(Fraction.ONE),
                new Guidance(null, prompt, true));
    }

    private static String gibberish(int letters, Random random) {
        return random.ints(letters, '!', '~')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static CreationId creation(String what) {
        UUID uuid = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
        return new CreationId(uuid.toString().replace("-", ""));
    }
}

package dev.scoreline.translation.configuration;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.ConfigurationEvent;
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
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardRevised;
import dev.scoreline.scorecard.configuration.Replacement;
import dev.scoreline.scorecard.configuration.Resource.CommentTag;
import dev.scoreline.scorecard.identity.CreationId;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.rollup.NamespacedId;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Any event, with few names, so that events meet: about the same things, in any order, known or not. */
final class AnyEvents {

    private final Random random;
    private final AnyDrafts drafts;

    AnyEvents(Random random) {
        this.random = random;
        this.drafts = new AnyDrafts(random);
    }

    List<ConfigurationEvent> some(int count) {
        return Stream.generate(this::next).limit(count).toList();
    }

    private ConfigurationEvent next() {
        return switch (random.nextInt(3)) {
            case 0 -> ofScorecard();
            case 1 -> ofQuestionnaire();
            default -> random.nextBoolean() ? ofQuestionnaire() : ofAccount();
        };
    }

    private ConfigurationEvent ofScorecard() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new ScorecardCreated(creation("scorecard" + random.nextInt(4)), drafts.draft());
            case 3 -> new ScorecardDeleted(revision(), ifVersion());
            default -> revised();
        };
    }

    private ScorecardRevised revised() {
        return new ScorecardRevised(
                revision(),
                maybe(random::nextBoolean),
                maybe(this::name),
                maybe(() -> drafts.any(ScorecardState.values())),
                maybe(() -> "enneo"),
                maybe(() -> new Replacement<>(maybe(drafts::policy))),
                maybe(drafts::sections),
                maybe(() -> new Replacement<>(drafts.assignment())),
                maybe(() -> new Replacement<>(maybe(() -> new ExternalSid("GM" + random.nextInt(3))))),
                ifVersion());
    }

    private @Nullable Long ifVersion() {
        return random.nextInt(6) == 0 ? (Long) (long) random.nextInt(3) : null;
    }

    private ConfigurationEvent ofQuestionnaire() {
        return switch (random.nextInt(14)) {
            case 0, 1 -> new CategoryCreated(creation("category" + random.nextInt(3)), name());
            case 2 -> new CategoryUpdated(sid("FY", "category"), name());
            case 3 -> new CategoryDeleted(sid("FY", "category"));
            case 4, 5, 6 ->
                new QuestionCreated(
                        creation("question" + random.nextInt(3)),
                        sid("FY", "category"),
                        name(),
                        maybe(this::name),
                        answerSet(),
                        random.nextBoolean());
            case 7 ->
                new QuestionUpdated(
                        sid("GE", "question"),
                        maybe(() -> sid("FY", "category")),
                        maybe(this::name),
                        maybe(() -> new Replacement<>(maybe(this::name))),
                        maybe(this::answerSet),
                        maybe(random::nextBoolean));
            case 8 -> new QuestionDeleted(sid("GE", "question"));
            case 9, 10 ->
                new QuestionnaireCreated(
                        creation("questionnaire" + random.nextInt(2)),
                        name(),
                        maybe(this::name),
                        random.nextBoolean(),
                        questions());
            case 11 ->
                new QuestionnaireUpdated(
                        sid("GM", "questionnaire"),
                        maybe(this::name),
                        maybe(() -> new Replacement<>(maybe(this::name))),
                        maybe(random::nextBoolean),
                        maybe(this::questions));
            case 12 -> new QuestionnaireDeleted(sid("GM", "questionnaire"));
            default -> new AnswerSetPut(answerSet(), name(), drafts.options());
        };
    }

    private ConfigurationEvent ofAccount() {
        String key = "SK" + random.nextInt(2);
        return switch (random.nextInt(6)) {
            case 0 -> new ApiKeyCreated(key, name(), "salted", Set.of("readOwnQa", "aReadAllQa"));
            case 1 -> new ApiKeyRevoked(key);
            case 2 -> new ClientMapped(random.nextInt(3));
            case 3 -> new ClientUnmapped(random.nextInt(3));
            case 4 -> new CommentTagsPut(List.of(new CommentTag("good", name()), new CommentTag("bad", name())));
            default -> configured();
        };
    }

    private AccountConfigured configured() {
        return new AccountConfigured(
                maybe(() -> ZoneId.of("Europe/Berlin")),
                maybe(() -> new Replacement<>(maybe(() -> ZoneId.of("Asia/Kolkata")))),
                maybe(() -> new Replacement<>(maybe(() -> Fraction.of(new BigDecimal("0.5"))))),
                maybe(() -> "secret-1"),
                maybe(() -> new Replacement<>(maybe(() -> "salted"))),
                maybe(() -> List.of(
                        Set.of(NamespacedId.flex("WK1"), NamespacedId.mind(23)), Set.of(NamespacedId.pbx("a:b")))));
    }

    private List<ExternalSid> questions() {
        return random.ints(1 + random.nextInt(2), 0, 3)
                .distinct()
                .mapToObj(n -> new ExternalSid("GE" + creation("question" + n)))
                .toList();
    }

    /** The sid that the first creation of that name is given. */
    private ExternalSid sid(String prefix, String what) {
        return new ExternalSid(prefix + creation(what + random.nextInt(3)));
    }

    private RevisionId revision() {
        return new RevisionId(1 + random.nextInt(12));
    }

    private String answerSet() {
        return random.nextBoolean() ? "two-options" : "rating";
    }

    private String name() {
        return "Näme " + random.nextInt(4);
    }

    private <T> @Nullable T maybe(Supplier<@Nullable T> value) {
        return random.nextBoolean() ? null : value.get();
    }

    private static CreationId creation(String what) {
        return new CreationId("%032x".formatted(what.hashCode() & 0xFFFF_FFFFL));
    }
}

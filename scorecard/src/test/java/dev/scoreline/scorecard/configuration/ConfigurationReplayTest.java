package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.Scale.AnswerSet.Option;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.AnswerSetPut;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.CategoryUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireCreated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.QuestionnaireUpdated;
import dev.scoreline.scorecard.configuration.ConfigurationEvent.ScorecardDeleted;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.revision.RevisionDiff;
import dev.scoreline.scorecard.scoring.Activation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import static dev.scoreline.scorecard.configuration.AccountLog.creation;
import static dev.scoreline.scorecard.configuration.AccountLog.published;
import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationReplayTest {
    private static final int RUNS = 10;
    private static final int EVENTS = 120;
    private static final List<ScorecardState> STATES =
            List.of(ScorecardState.DRAFT, ScorecardState.ACTIVE, ScorecardState.RETIRED);

    @Test
    void shouldReachTheSameStateAndOutcomesFromTheSameEvents() {
        for (long seed = 0; seed < RUNS; seed++) {
            List<ConfigurationEvent> events = someEvents(new SplittableRandom(seed));

            assertThat(fold(events)).as("seed %s", seed).isEqualTo(fold(events));
        }
    }

    @Test
    void shouldChangeNothingWhenReplayedOntoTheKeptState() {
        for (long seed = 0; seed < RUNS; seed++) {
            List<ConfigurationEvent> events = someEvents(new SplittableRandom(seed));
            Configuration kept = last(fold(events));

            for (int position = 0; position <= kept.position(); position++) {
                assertThat(ConfigurationFold.apply(kept, acceptance(position), events.get(position)))
                        .as("seed %s, position %s", seed, position)
                        .isEqualTo(ConfigurationOutcome.ALREADY_FOLDED);
            }
        }
    }

    @Test
    void shouldRaiseVersionsByExactlyOneAndOnlyWhenSomethingMoved() {
        for (long seed = 0; seed < RUNS; seed++) {
            Map<ResourceKey, Long> versions = new HashMap<>();
            long moves = 0;
            for (ConfigurationOutcome outcome : fold(someEvents(new SplittableRandom(seed)))) {
                if (outcome instanceof Moved moved) {
                    assertThat(moved.after().version()).as("seed %s", seed).isEqualTo(++moves);
                    for (Effect effect : moved.effects()) {
                        if (effect instanceof Effect.ResourceChanged changed) {
                            ResourceKey key = changed.resource().key();
                            assertThat(changed.kept().version())
                                    .as("seed %s, %s", seed, key)
                                    .isEqualTo(versions.merge(key, 1L, Long::sum));
                        }
                    }
                }
            }
            assertThat(moves).as("seed %s", seed).isGreaterThan(EVENTS / 8);
        }
    }

    @Test
    void shouldNeverChangeTheScoresOfAPublishedRevision() {
        for (long seed = 0; seed < RUNS; seed++) {
            Map<RevisionId, Scorecard> latest = new HashMap<>();
            for (Scorecard scorecard : publications(seed)) {
                Scorecard before = latest.put(scorecard.id(), scorecard);
                if (before != null) {
                    assertThat(scorecard.amendment()).as("seed %s", seed).isEqualTo(before.amendment() + 1);
                    assertThat(RevisionDiff.between(before, scorecard).scoringFields())
                            .as("seed %s, revision %s", seed, scorecard.id())
                            .isEmpty();
                }
            }
            assertThat(latest).as("seed %s", seed).isNotEmpty();
        }
    }

    @Test
    void shouldPublishOnlyScorableRevisionsAndAtMostOneActivePerScorecard() {
        for (long seed = 0; seed < RUNS; seed++) {
            Map<RevisionId, Scorecard> latest = new HashMap<>();
            for (ConfigurationOutcome outcome : fold(someEvents(new SplittableRandom(seed)))) {
                if (outcome instanceof Moved moved) {
                    published(moved).forEach(scorecard -> latest.put(scorecard.id(), scorecard));
                    List<Scorecard> active = latest.values().stream()
                            .filter(scorecard -> scorecard.state() == ScorecardState.ACTIVE)
                            .toList();
                    assertThat(active)
                            .as("seed %s", seed)
                            .extracting(Scorecard::base)
                            .doesNotHaveDuplicates();
                    assertThat(active)
                            .as("seed %s", seed)
                            .allMatch(scorecard -> Activation.check(scorecard).isEmpty());
                }
            }
        }
    }

    private static List<Scorecard> publications(long seed) {
        return fold(someEvents(new SplittableRandom(seed))).stream()
                .filter(Moved.class::isInstance)
                .flatMap(outcome -> published((Moved) outcome).stream())
                .toList();
    }

    private static List<ConfigurationOutcome> fold(List<ConfigurationEvent> events) {
        List<ConfigurationOutcome> outcomes = new ArrayList<>();
        Configuration state = null;
        for (int position = 0; position < events.size(); position++) {
            ConfigurationOutcome outcome = ConfigurationFold.apply(state, acceptance(position), events.get(position));
            outcomes.add(outcome);
            state = outcome instanceof Moved moved ? moved.after() : state;
        }
        return outcomes;
    }

    private static Acceptance acceptance(long position) {
        return new Acceptance(position, AccountLog.at(position));
    }

    private static Configuration last(List<ConfigurationOutcome> outcomes) {
        return outcomes.reversed().stream()
                .filter(Moved.class::isInstance)
                .map(outcome -> ((Moved) outcome).after())
                .findFirst()
                .orElseThrow();
    }

    private static List<ConfigurationEvent> someEvents(SplittableRandom random) {
        List<ConfigurationEvent> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(someEvent(random));
        }
        return events;
    }

    /** Few names, so that events meet: about the same things, in any order, known or not. */
    private static ConfigurationEvent someEvent(SplittableRandom random) {
        int one = random.nextInt(3);
        return switch (random.nextInt(14)) {
            case 0, 1 -> new CategoryCreated(creation("category" + one), "Category " + one);
            case 2, 3, 4 -> QuestionnairesTest.question("question" + one, category(random.nextInt(3)));
            case 5, 6 ->
                new QuestionnaireCreated(creation("questionnaire" + one), "Q" + one, null, true, questions(random));
            case 7 ->
                new QuestionnaireUpdated(
                        sid("GM", "questionnaire" + one),
                        "Q" + random.nextInt(2),
                        null,
                        random.nextBoolean(),
                        someQuestions(random));
            case 8 -> new CategoryUpdated(category(one), "Category " + random.nextInt(5));
            case 9 ->
                new QuestionUpdated(question(one), category(random.nextInt(3)), null, null, null, random.nextBoolean());
            case 10 ->
                new AnswerSetPut(
                        "two-options",
                        "Two Options",
                        List.of(
                                new Option.Worth("yes", "Yes", Fraction.of(random.nextInt(90, 101))),
                                new Option.Worth("no", "No", Fraction.ZERO)));
            case 11 -> someDeletion(random, one);
            case 12 -> ScorecardsTest.created(random.nextBoolean() ? ScorecardState.ACTIVE : ScorecardState.DRAFT);
            default -> someRevision(random);
        };
    }

    private static ConfigurationEvent someDeletion(SplittableRandom random, int one) {
        return switch (random.nextInt(4)) {
            case 0 -> new CategoryDeleted(category(one));
            case 1 -> new QuestionDeleted(question(one));
            case 2 -> new QuestionnaireDeleted(sid("GM", "questionnaire" + one));
            default -> new ScorecardDeleted(new RevisionId(random.nextInt(1, 9)), null);
        };
    }

    private static ConfigurationEvent someRevision(SplittableRandom random) {
        var revision = ScorecardsTest.revised(new RevisionId(random.nextInt(1, 20)));
        if (random.nextBoolean()) {
            revision = revision.sections(ScorecardsTest.manners(random.nextInt(0, 4)));
        }
        if (random.nextBoolean()) {
            revision = revision.name("Name " + random.nextInt(3));
        }
        if (random.nextBoolean()) {
            revision = revision.state(STATES.get(random.nextInt(STATES.size())));
        }
        return random.nextBoolean() ? revision.inPlace().event() : revision.event();
    }

    private static @Nullable List<ExternalSid> someQuestions(SplittableRandom random) {
        return random.nextBoolean() ? null : questions(random);
    }

    private static List<ExternalSid> questions(SplittableRandom random) {
        return random.ints(random.nextInt(1, 3), 0, 3)
                .distinct()
                .mapToObj(ConfigurationReplayTest::question)
                .toList();
    }

    private static ExternalSid question(int number) {
        return sid("GE", "question" + number);
    }

    private static ExternalSid category(int number) {
        return sid("FY", "category" + number);
    }

    private static ExternalSid sid(String prefix, String creation) {
        return new ExternalSid(prefix + creation(creation));
    }
}

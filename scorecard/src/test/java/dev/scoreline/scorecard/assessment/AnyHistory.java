package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.ScorecardState;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Histories of one assessment, drawn at random and shrunk when they break a law. What a step demands of versions is
 * relative to the moment it is told, so that a history stays meaningful when steps are taken out.
 */
final class AnyHistory {

    /** A publication, or an event with the distance of the version its client had seen. */
    record Step(
            @Nullable Scorecard publication,
            @Nullable Event event,
            @Nullable Long versionsBehind) {
        @Override
        public String toString() {
            return publication != null ? "publish " + publication.id() : event + " ifMatch " + versionsBehind;
        }
    }

    private final Random random;
    private final boolean flex;

    private AnyHistory(Random random, boolean flex) {
        this.random = random;
        this.flex = flex;
    }

    static List<Step> of(long seed) {
        Random random = new Random(seed);
        return new AnyHistory(random, random.nextBoolean()).steps();
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (!flex) {
            steps.add(new Step(Scorecards.TELEPHONE, null, null));
            steps.add(new Step(null, Events.opened(), null));
        }
        int length = 1 + random.nextInt(25);
        for (int step = 0; step < length; step++) {
            steps.add(random.nextInt(12) == 0 ? publication() : new Step(null, event(), behind()));
        }
        return steps;
    }

    private @Nullable Long behind() {
        return random.nextInt(5) == 0 ? (long) random.nextInt(2) : null;
    }

    private Step publication() {
        List<Scorecard> scorecards = List.of(
                Scorecards.QUESTIONNAIRE,
                Scorecards.TELEPHONE,
                Scorecards.TELEPHONE_REVISED,
                Scorecards.telephone(3).state(ScorecardState.RETIRED).build());
        return new Step(pick(scorecards), null, null);
    }

    private Event event() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> flex ? answer() : edit();
            case 3, 4 -> edit();
            case 5 -> Events.aiRequested(run());
            case 6 -> Events.aiStarted(maybe(run()));
            case 7, 8 -> new Event.AiScoringCompleted(maybe(run()), maybe("Summary " + random.nextInt(2)), findings());
            case 9 -> new Event.AiScoringFailed(maybe(run()), maybe("error"));
            case 10 -> random.nextInt(3) == 0 ? Events.deleted() : flex ? revision() : Events.opened();
            default -> Events.asks(pick(List.of(AskedState.values())));
        };
    }

    private Event answer() {
        return Events.answered(1 + random.nextInt(4), pick(List.of("yes", "no", "na", "perhaps")));
    }

    private Event revision() {
        return Events.revised(1 + random.nextInt(4), pick(List.of("yes", "no", "partly")));
    }

    private Event edit() {
        Events.EditWords words = Events.edit();
        long criterion = 1L + random.nextInt(4);
        words.answer(criterion, score(), random.nextBoolean() ? Edit.keep() : Edit.set("because " + random.nextInt(2)));
        if (random.nextInt(4) == 0) {
            words.aiSummary(random.nextBoolean() ? Edit.set("Mine") : Edit.clear());
        }
        if (random.nextInt(4) == 0) {
            words.asks(pick(List.of(AskedState.values())));
        }
        return words.event();
    }

    private Edit<Answer> score() {
        return switch (random.nextInt(6)) {
            case 0 -> Edit.keep();
            case 1 -> Edit.clear();
            case 2 -> Edit.set(Answer.NOT_APPLICABLE);
            default -> Edit.set(value());
        };
    }

    private Answer value() {
        return flex ? Answer.choice(pick(List.of("yes", "no"))) : Answer.points(random.nextInt(5));
    }

    private List<AiFinding> findings() {
        List<AiFinding> findings = new ArrayList<>();
        for (long criterion = 1; criterion <= 3; criterion++) {
            if (random.nextBoolean()) {
                findings.add(new AiFinding(
                        new CriterionId(criterion), null, maybe(value()), maybe("AI " + random.nextInt(2))));
            }
        }
        return findings;
    }

    private String run() {
        return "run-" + random.nextInt(6);
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

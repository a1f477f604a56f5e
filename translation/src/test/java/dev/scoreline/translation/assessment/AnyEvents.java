package dev.scoreline.translation.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ExternalSid;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.SectionId;
import dev.scoreline.scorecard.assessment.AiFinding;
import dev.scoreline.scorecard.assessment.Asked;
import dev.scoreline.scorecard.assessment.CriterionEdit;
import dev.scoreline.scorecard.assessment.Edit;
import dev.scoreline.scorecard.assessment.Event;
import dev.scoreline.scorecard.assessment.Event.AssessmentEdited.AskedState;
import dev.scoreline.scorecard.assessment.Said;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.identity.AssessmentId;
import dev.scoreline.scorecard.identity.NaturalKey;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Events of one assessment, drawn at random: everything that facts can say. */
final class AnyEvents {

    static final String EVALUATOR = "evaluator/~1@example.com";
    static final AssessmentId.Flex FLEX = new AssessmentId.Flex("0123456789abcdef0123");
    static final AssessmentId.Mind MIND = new AssessmentId.Mind(4711);

    private static final NaturalKey.FlexAssessment FLEX_KEY =
            new NaturalKey.FlexAssessment(EVALUATOR, "23", "segment/1", SomeScorecards.QUESTIONNAIRE);

    private final Random random;
    private final boolean flex;
    private final NaturalKey.MindAssessment mindKey;

    AnyEvents(Random random) {
        this.random = random;
        this.flex = random.nextBoolean();
        this.mindKey = new NaturalKey.MindAssessment(
                SomeScorecards.TELEPHONE.id().value(), 23, maybe(500L), maybe(600L), "key", random.nextInt(3));
    }

    AssessmentId id() {
        return flex ? FLEX : MIND;
    }

    Event first() {
        return flex ? answered() : opened();
    }

    Event next() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> flex ? answered() : edited();
            case 3, 4, 5 -> edited();
            case 6 -> new Event.AiScoringRequested(run(), random.nextInt(3) == 0 ? revision() : null);
            case 7 -> new Event.AiScoringStarted(maybe(run()));
            case 8, 9 -> new Event.AiScoringCompleted(maybe(run()), maybe(text("summary")), findings());
            case 10 -> new Event.AiScoringFailed(maybe(run()), maybe(text("error")));
            default -> random.nextInt(3) == 0 ? new Event.AssessmentDeleted() : flex ? revised() : opened();
        };
    }

    private Event answered() {
        int question = 1 + random.nextInt(4);
        Asked asked = new Asked(
                sid(question),
                new ExternalSid("FY01"),
                "Opening",
                new ExternalSid("GE0" + question),
                "Question " + question);
        return new Event.AnswerRecorded(FLEX_KEY, asked, said(), maybe("call-1"));
    }

    private Event revised() {
        return new Event.AnswerRevised(sid(1 + random.nextInt(4)), said());
    }

    private static AnswerSid sid(int question) {
        return new AnswerSid(FLEX, "%012x".formatted(question));
    }

    private Said said() {
        String answer = pick(List.of("yes", "no", "na", "perhaps"));
        return new Said(answer, "Answer " + answer, pick(List.of("6.985619", "7")));
    }

    private Event opened() {
        Map<String, String> context = random.nextBoolean() ? Map.of() : Map.of("worklog", "{}", "liveCoach", "[1]");
        return new Event.AssessmentOpened(mindKey, maybe(7L), maybe("call-1"), context);
    }

    private Event edited() {
        List<CriterionEdit> criteria = new ArrayList<>();
        for (long criterion = 1; criterion <= 3; criterion++) {
            if (random.nextBoolean()) {
                SectionId section = new SectionId(criterion == 1 ? 1 : 2);
                criteria.add(new CriterionEdit(
                        new CriterionId(criterion), maybe(section), edit(answer()), edit(text("because"))));
            }
        }
        return new Event.AssessmentEdited(
                criteria,
                seldom(edit(text("summary"))),
                seldom(edit(text("judgement"))),
                seldom(edit(Instant.ofEpochMilli(random.nextInt(1000)))),
                seldom(edit(Instant.ofEpochMilli(random.nextInt(1000)))),
                random.nextInt(4) == 0 ? pick(List.of(AskedState.values())) : null);
    }

    private List<AiFinding> findings() {
        List<AiFinding> findings = new ArrayList<>();
        for (long criterion = 1; criterion <= 3; criterion++) {
            if (random.nextBoolean()) {
                findings.add(new AiFinding(new CriterionId(criterion), null, maybe(answer()), maybe(text("AI"))));
            }
        }
        return findings;
    }

    private Answer answer() {
        return switch (random.nextInt(5)) {
            case 0 -> Answer.NOT_APPLICABLE;
            case 1 -> new Answer.Points(Fraction.parse("2.5"));
            default -> Answer.points(random.nextInt(4));
        };
    }

    private RevisionId revision() {
        return pick(List.of(SomeScorecards.TELEPHONE.id(), SomeScorecards.TELEPHONE_REVISED.id()));
    }

    private String run() {
        return "run-" + random.nextInt(5);
    }

    private String text(String about) {
        return about + " " + random.nextInt(3);
    }

    private <T> Edit<T> edit(T value) {
        return switch (random.nextInt(4)) {
            case 0 -> Edit.keep();
            case 1 -> Edit.clear();
            default -> Edit.set(value);
        };
    }

    private <T> Edit<T> seldom(Edit<T> edit) {
        return random.nextInt(3) == 0 ? edit : Edit.keep();
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(3) == 0 ? null : value;
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

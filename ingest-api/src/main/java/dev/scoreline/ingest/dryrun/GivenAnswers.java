package dev.scoreline.ingest.dryrun;

import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.Criterion;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.Scale;
import dev.scoreline.scorecard.Scorecard;
import dev.scoreline.scorecard.number.Fraction;
import dev.scoreline.scorecard.scoring.Mark;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The answers that are to be scored; each must be one that its criterion admits. */
final class GivenAnswers {

    private static final int MOST = 500;

    private final Scorecard scorecard;
    private final Map<CriterionId, Answer> answers = new HashMap<>();

    private GivenAnswers(Scorecard scorecard) {
        this.scorecard = scorecard;
    }

    static Map<CriterionId, Answer> read(JsonObject body, Scorecard scorecard) {
        GivenAnswers given = new GivenAnswers(scorecard);
        body.required(
                "answers",
                list -> list.objects(MOST, one -> {
                    given.take(one);
                    return one;
                }));
        return given.answers;
    }

    /** As far as it can be judged without knowing the scorecard. */
    static void checkForm(JsonObject body) {
        Long revision = body.optional("revision", JsonValue::integer);
        if (revision != null && revision < 1) {
            body.fault("revision", "Expected 1 or more, found " + revision + ".");
        }
        body.required(
                "answers",
                list -> list.objects(MOST, one -> {
                    one.required("criterionId", JsonValue::integer);
                    one.optional("score", JsonValue::number);
                    one.optional("answerId", JsonValue::id);
                    one.optional("notApplicable", JsonValue::flag);
                    return one;
                }));
    }

    private void take(JsonObject one) {
        CriterionId id = new CriterionId(one.required("criterionId", JsonValue::integer));
        Fraction score = one.optional("score", JsonValue::number);
        String answerId = one.optional("answerId", JsonValue::id);
        boolean notApplicable = Boolean.TRUE.equals(one.optional("notApplicable", JsonValue::flag));
        if (!one.isFaultless()) {
            return;
        }
        Criterion criterion = criterion(id);
        if (criterion == null) {
            one.fault("criterionId", "Expected a criterion of the scorecard, found " + id + ".");
        } else if ((score == null ? 0 : 1) + (answerId == null ? 0 : 1) + (notApplicable ? 1 : 0) != 1) {
            one.fault("score", "Expected one of score, answerId and notApplicable, found none or several.");
        } else {
            admit(one, criterion, answer(criterion, score, answerId));
        }
    }

    private void admit(JsonObject one, Criterion criterion, Answer answer) {
        if (Mark.of(criterion, answer, scorecard.policy()) instanceof Mark.Unreadable(String why)) {
            one.fault(field(answer), why + ".");
        }
        if (answers.put(criterion.id(), answer) != null) {
            one.fault("criterionId", "Expected every criterion once, found " + criterion.id() + " again.");
        }
    }

    /** A number is points, or on a scale of ratings a rating. */
    private static Answer answer(Criterion criterion, @Nullable Fraction score, @Nullable String answerId) {
        if (answerId != null) {
            return new Answer.Choice(answerId);
        }
        if (score == null) {
            return Answer.NOT_APPLICABLE;
        }
        return criterion.scale() instanceof Scale.Rating ? new Answer.Rate(score) : new Answer.Points(score);
    }

    private static String field(Answer answer) {
        return switch (answer) {
            case Answer.Choice ignored -> "answerId";
            case Answer.NotApplicable ignored -> "notApplicable";
            case Answer.Points ignored -> "score";
            case Answer.Rate ignored -> "score";
        };
    }

    private @Nullable Criterion criterion(CriterionId id) {
        return scorecard
                .criteria()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}

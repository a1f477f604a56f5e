package dev.scoreline.ingest.mind;

import dev.scoreline.ingest.request.JsonObject;
import dev.scoreline.ingest.request.JsonValue;
import dev.scoreline.ingest.request.Texts;
import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.AiFinding;
import dev.scoreline.scorecard.assessment.Event;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an AI worker reports of its run. */
final class AiReport {

    private enum Status {
        STARTED,
        COMPLETED,
        FAILED
    }

    private static final Map<String, Status> STATUSES =
            Map.of("started", Status.STARTED, "completed", Status.COMPLETED, "failed", Status.FAILED);

    private AiReport() {}

    static Event read(JsonObject body) {
        Status status = body.required("status", value -> value.choice(STATUSES));
        String run = body.optional("aiRunId", JsonValue::id);
        String summary = body.optional("aiSummary", value -> value.text(Texts.PROSE));
        List<AiFinding> findings = findings(body);
        String error = body.optional("error", value -> value.text(Texts.REASON));
        if (body.isFaultless()) {
            only(body, "aiSummary", summary, status == Status.COMPLETED, "completed");
            only(body, "criteria", findings.isEmpty() ? null : findings, status == Status.COMPLETED, "completed");
            only(body, "error", error, status == Status.FAILED, "failed");
        }
        return switch (status) {
            case STARTED -> new Event.AiScoringStarted(run);
            case COMPLETED -> new Event.AiScoringCompleted(run, summary, findings);
            case FAILED -> new Event.AiScoringFailed(run, error);
        };
    }

    private static void only(JsonObject body, String field, @Nullable Object value, boolean isExpected, String status) {
        if (value != null && !isExpected) {
            body.fault(field, "Expected this with the status " + status + " only, found it with another.");
        }
    }

    private static List<AiFinding> findings(JsonObject body) {
        Set<CriterionId> seen = new HashSet<>();
        return body.each("criteria", Patch.MOST_CRITERIA, one -> {
            AiFinding finding = new AiFinding(
                    Patch.id(one),
                    Patch.section(one),
                    answer(one),
                    one.optional("reason", value -> value.text(Texts.REASON)));
            Patch.requireNew(finding.criterion(), seen, one);
            return finding;
        });
    }

    private static @Nullable Answer answer(JsonObject one) {
        Answer score = one.optional("score", value -> new Answer.Points(value.number()));
        if (!Patch.isNotApplicable(one)) {
            return score;
        }
        if (score != null) {
            one.fault("notApplicable", "Expected a score or notApplicable, found both.");
        }
        return Answer.NOT_APPLICABLE;
    }
}

package dev.scoreline.standalone.demo;

import dev.scoreline.standalone.credential.DevelopmentAccount;
import dev.scoreline.standalone.data.RefusedException;
import dev.scoreline.standalone.demo.Caller.Answered;
import dev.scoreline.standalone.demo.Caller.UnexpectedAnswerException;
import dev.scoreline.standalone.demo.Forms.Criterion;
import dev.scoreline.standalone.demo.Review.Outcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Plays one contact after the other into a running instance, as the switchboard, an AI worker and the evaluators would.
 *
 * @param owner with the account's own token, for the switchboard and the AI worker
 * @param evaluators each with a token of their own
 * @param discussed an assessment that went all the way, to look at afterwards
 */
record Player(Caller owner, List<Caller> evaluators, Forms forms, Tally tally, AtomicReference<Shown> discussed) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final String CLIENT = "/client/" + DevelopmentAccount.CLIENT_ID;
    private static final String ASSESSMENTS = "/v1/Insights/QualityManagement/Assessments";
    private static final String MIND = "/api/mind/quality/assessment";

    /** What the summary points at. */
    record Shown(long assessment, Contact contact) {}

    void play(Contact contact) {
        rating(contact);
        call(contact);
        comment(contact);
        switch (contact.review()) {
            case Review.Nobody ignored -> {}
            case Review.Questionnaire heard -> answers(contact, heard);
            case Review.Scorecard scored -> scored(contact, scored);
        }
    }

    /** Ratings often come before the call is reported: that is as good as after. */
    private void rating(Contact contact) {
        if (contact.rating() != null) {
            counted(
                    "ratings of callers",
                    () -> owner.json(
                            "POST",
                            CLIENT + "/quality_rate/",
                            Map.of(
                                    "call_uuid", contact.callUuid(),
                                    "extension_id", contact.queue().extension(),
                                    "rate", contact.rating(),
                                    "max_rate", 5,
                                    "datetime", TIME.format(contact.startedAt().plusSeconds(contact.seconds())))));
        }
    }

    private void call(Contact contact) {
        counted(
                "calls",
                () -> owner.json(
                        "POST",
                        CLIENT + "/call_history/",
                        Map.of(
                                "call_uuid", contact.callUuid(),
                                "bridged_username", contact.agent().username(),
                                "extension_id", contact.queue().extension(),
                                "extension_type", "queue",
                                "start_datetime", TIME.format(contact.startedAt()),
                                "duration", contact.seconds(),
                                "queue_name", contact.queue().name())));
    }

    private void comment(Contact contact) {
        if (contact.comment() != null) {
            counted(
                    "comments",
                    () -> evaluator(contact)
                            .form(
                                    ASSESSMENTS + "/Comments",
                                    Map.of(
                                            "CategoryId", forms.questionnaire().categorySid(),
                                            "CategoryName",
                                                    forms.questionnaire().categoryName(),
                                            "Comment", contact.comment(),
                                            "SegmentId", contact.callUuid(),
                                            "AgentId", contact.agent().username(),
                                            "Offset", contact.seconds() / 2)));
        }
    }

    private void answers(Contact contact, Review.Questionnaire heard) {
        Forms.Questionnaire form = forms.questionnaire();
        for (int i = 0; i < form.questions().size(); i++) {
            Forms.Question question = form.questions().get(i);
            boolean yes = heard.answers().get(i) == 0;
            int offset = i * contact.seconds() / form.questions().size();
            counted(
                    "answers to the questionnaire",
                    () -> evaluator(contact)
                            .form(
                                    ASSESSMENTS,
                                    Map.ofEntries(
                                            Map.entry("CategorySid", form.categorySid()),
                                            Map.entry("CategoryName", form.categoryName()),
                                            Map.entry("SegmentId", contact.callUuid()),
                                            Map.entry("AgentId", contact.agent().username()),
                                            Map.entry("Offset", offset),
                                            Map.entry("MetricId", question.sid()),
                                            Map.entry("MetricName", question.text()),
                                            Map.entry("AnswerText", yes ? "Yes" : "No"),
                                            Map.entry("AnswerId", yes ? "yes" : "no"),
                                            Map.entry("QuestionnaireSid", form.sid()),
                                            Map.entry("CallUuid", contact.callUuid()))));
        }
    }

    private void scored(Contact contact, Review.Scorecard scored) {
        Forms.Scorecard card = forms.scorecards().get(scored.card());
        Answered opened = attempted(
                "assessments opened",
                () -> evaluator(contact)
                        .once(
                                contact.callUuid() + "-open",
                                "POST",
                                MIND,
                                Map.of(
                                        "scorecardId", card.id(),
                                        "assessedUser", contact.agent().id(),
                                        "teamId", contact.agent().team(),
                                        "ticketId", contact.ticket(),
                                        "callUuid", contact.callUuid())));
        if (opened == null) {
            return;
        }
        long id = opened.body().path("id").asLong();
        String state = opened.body().path("state").asString();
        if (!"unprocessed".equals(state)) {
            tally.accepted("assessments that were made when this day was played before");
            if ("discussedWithAssessee".equals(state)) {
                discussed.set(new Shown(id, contact));
            }
            return;
        }
        tally.accepted("assessments opened");
        change(owner, contact, "AI reports", "PUT", id + "/ai", report(contact, scored, card));
        patches(contact, scored, card, id);
    }

    private static Map<String, ?> report(Contact contact, Review.Scorecard scored, Forms.Scorecard card) {
        String run = "demo-" + contact.callUuid();
        if (scored.outcome() == Outcome.AI_FAILED) {
            return Map.of("status", "failed", "aiRunId", run, "error", "the recording could not be transcribed");
        }
        List<Map<String, Object>> criteria = IntStream.range(0, card.criteria().size())
                .mapToObj(i -> Map.<String, Object>of(
                        "criterionId", card.criteria().get(i).id(),
                        "score", card.criteria().get(i).score(scored.shares().get(i)),
                        "reason", "heard in the transcript"))
                .toList();
        return Map.of(
                "status",
                "completed",
                "aiRunId",
                run,
                "aiSummary",
                "The caller's question was dealt with.",
                "criteria",
                criteria);
    }

    private void patches(Contact contact, Review.Scorecard scored, Forms.Scorecard card, long id) {
        if (scored.outcome().compareTo(Outcome.CORRECTED) >= 0) {
            Criterion criterion = card.criteria().get(scored.corrected());
            patch(
                    contact,
                    id,
                    "corrections by people",
                    Map.of(
                            "criteria",
                            List.of(Map.of(
                                    "criterionId", criterion.id(),
                                    "score", criterion.score(100),
                                    "reason", "better than the transcript shows"))));
        }
        if (scored.outcome().compareTo(Outcome.REVIEWED) >= 0) {
            patch(contact, id, "reviews finished", Map.of("state", "reviewedBySupervisor"));
        }
        if (scored.outcome() == Outcome.DISCUSSED) {
            patch(contact, id, "reviews discussed", Map.of("state", "discussedWithAssessee"));
            discussed.set(new Shown(id, contact));
        }
    }

    private void patch(Contact contact, long id, String kind, Map<String, ?> body) {
        change(evaluator(contact), contact, kind, "PATCH", Long.toString(id), body);
    }

    private void change(Caller who, Contact contact, String kind, String method, String which, Map<String, ?> body) {
        String key = contact.callUuid() + "-" + kind.replace(' ', '-');
        counted(kind, () -> who.once(key, method, MIND + "/" + which, body).body());
    }

    private Caller evaluator(Contact contact) {
        return evaluators.get(contact.evaluator());
    }

    private void counted(String kind, Supplier<JsonNode> call) {
        if (attempted(kind, call) != null) {
            tally.accepted(kind);
        }
    }

    private <A> @Nullable A attempted(String kind, Supplier<A> call) {
        try {
            return call.get();
        } catch (UnexpectedAnswerException | RefusedException failed) {
            tally.failed(kind, String.valueOf(failed.getMessage()));
            return null;
        }
    }
}

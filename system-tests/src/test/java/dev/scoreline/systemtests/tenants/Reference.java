package dev.scoreline.systemtests.tenants;

import dev.scoreline.systemtests.clients.Http.Answer;
import dev.scoreline.systemtests.tenants.Cell.Outcome;

import java.util.List;

/**
 * A place in a request, other than its path, where an id of something stands.
 *
 * @param target the path and query, with {@code {own NAME}} for what is the caller's own and {@code {id}} for the id
 * @param body likewise; a form where it does not begin as JSON does
 */
record Reference(Kind kind, String method, String target, String body) {

    private static final String INSIGHTS = World.INSIGHTS;

    static List<Reference> all() {
        return List.of(
                new Reference(
                        Kind.CATEGORY,
                        "POST",
                        INSIGHTS + "Questions",
                        "CategorySid={id}&Question=q&AnswerSetId=two-options&AllowNa=true"),
                new Reference(
                        Kind.ANSWER_SET,
                        "POST",
                        INSIGHTS + "Questions",
                        "CategorySid={own CATEGORY}&Question=q&AnswerSetId={id}&AllowNa=true"),
                new Reference(
                        Kind.CATEGORY, "POST", INSIGHTS + "Questions/{own QUESTION}", "CategorySid={id}&AllowNa=true"),
                new Reference(
                        Kind.QUESTION,
                        "POST",
                        INSIGHTS + "Questionnaires",
                        "Name=n&QuestionSids={own QUESTION}&QuestionSids={id}"),
                new Reference(
                        Kind.QUESTION,
                        "POST",
                        INSIGHTS + "Questionnaires/{own QUESTIONNAIRE}",
                        "Active=true&QuestionSids={id}"),
                new Reference(Kind.CATEGORY, "GET", INSIGHTS + "Questions?CategorySid={id}", ""),
                new Reference(Kind.ANSWER, "GET", INSIGHTS + "Assessments?SegmentId={id}", ""),
                new Reference(
                        Kind.SCORECARD,
                        "POST",
                        "/api/mind/quality/assessment",
                        "{\"scorecardId\": {id}, \"assessedUser\": 23, \"ticketId\": 1}"),
                new Reference(
                        Kind.SCORECARD,
                        "POST",
                        "/api/mind/quality/assessment/{own ASSESSMENT}/refresh",
                        "{\"scorecardId\": {id}}"),
                new Reference(Kind.SCORECARD_BASE, "GET", "/api/mind/quality/assessment?scorecardId={id}", ""),
                new Reference(Kind.SCORECARD_BASE, "GET", "/v1/assessments?scorecard={id}", ""),
                new Reference(Kind.QUESTIONNAIRE, "GET", "/v1/assessments?questionnaire={id}", ""));
    }

    Outcome ask(World own, String id) {
        String filled = filled(body, own, id);
        String type = filled.isEmpty()
                ? ""
                : filled.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        Answer answer = own.tenant().http().ask(method, filled(target, own, id), filled, type);
        return new Outcome(id, answer);
    }

    private static String filled(String template, World own, String id) {
        String filled = template.replace("{id}", id);
        for (Kind kind : Kind.values()) {
            filled = filled.replace("{own " + kind + "}", own.own(kind));
        }
        return filled;
    }

    @Override
    public String toString() {
        return method + " " + target + " " + body;
    }
}

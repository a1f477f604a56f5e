package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.Answer;
import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.assessment.IndexedScorecard.Place;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The editing history of one move: one line per field that differs between before and after.
 *
 * <p>Lines are found by comparing, not written by each transition, so that no transition can forget one.
 */
final class Changes {

    private final Assessment before;
    private final Assessment after;
    private final Envelope envelope;
    private final Revisions revisions;
    private final @Nullable String reason;
    private final List<Change> lines = new ArrayList<>();

    private Changes(
            Assessment before, Assessment after, Envelope envelope, Revisions revisions, @Nullable String reason) {
        this.before = before;
        this.after = after;
        this.envelope = envelope;
        this.revisions = revisions;
        this.reason = reason;
    }

    static List<Change> of(
            Assessment before, Assessment after, Envelope envelope, Revisions revisions, @Nullable String reason) {
        Changes changes = new Changes(before, after, envelope, revisions, reason);
        changes.compareCircumstances();
        changes.compareAnswers();
        changes.compareCriteria();
        changes.compareRemarks();
        return changes.lines;
    }

    private void compareCircumstances() {
        line(
                "state",
                before.isBlank() ? null : before.state().label(),
                after.state().label());
        line("amended", before.state().amended(), after.state().amended());
        line("scorecardId", before.revision(), after.revision());
        line(
                "callUuid",
                before.isBlank() ? null : before.occasion().callUuid(),
                after.occasion().callUuid());
        line("aiRun.id", before.aiRuns().latest(), after.aiRuns().latest());
        line(
                "aiRun.progress",
                before.aiRuns().progress().label(),
                after.aiRuns().progress().label());
        line("aiRun.error", before.aiRuns().error(), after.aiRuns().error());
    }

    private void compareRemarks() {
        Remarks old = before.remarks();
        Remarks now = after.remarks();
        line("aiSummary", old.aiSummary(), now.aiSummary());
        if (now.aiSummaryEdited()) {
            line("aiSummaryByAi", old.aiSummaryByAi(), now.aiSummaryByAi());
        }
        line("supervisorAssessment", old.supervisorAssessment(), now.supervisorAssessment());
        line("assessmentDate", old.assessmentDate(), now.assessmentDate());
        line("discussionDate", old.discussionDate(), now.discussionDate());
    }

    private void compareAnswers() {
        SortedEntries.copyOf(before.answers()).differencesTo(SortedEntries.copyOf(after.answers()), this::compare);
    }

    private void compare(AnswerSid ignored, @Nullable RecordedAnswer old, @Nullable RecordedAnswer now) {
        Asked asked = Objects.requireNonNull(now != null ? now : old).asked();
        String path = "answers." + asked.metric() + ".";
        Said oldWords = old == null ? null : old.said();
        Said newWords = now == null ? null : now.said();
        line(
                path + "answerId",
                oldWords == null ? null : oldWords.answerId(),
                newWords == null ? null : newWords.answerId());
        line(
                path + "answerText",
                oldWords == null ? null : oldWords.answerText(),
                newWords == null ? null : newWords.answerText());
        line(path + "offset", oldWords == null ? null : oldWords.offset(), newWords == null ? null : newWords.offset());
        if (old != null && now != null) {
            line(path + "metricName", old.asked().metricName(), now.asked().metricName());
            line(path + "categorySid", old.asked().category(), now.asked().category());
            line(path + "categoryName", old.asked().categoryName(), now.asked().categoryName());
        }
    }

    private void compareCriteria() {
        SortedEntries.copyOf(before.criteria()).differencesTo(SortedEntries.copyOf(after.criteria()), this::compare);
    }

    private void compare(CriterionId criterion, @Nullable Judgement held, @Nullable Judgement holds) {
        String path = path(criterion);
        if (holds == null && after.setAside().containsKey(criterion)) {
            line(path + "state", held == null ? null : held.standing().label(), "unmatched");
            return;
        }
        Judgement aside = before.setAside().get(criterion);
        Judgement old = held != null ? held : aside != null ? aside : Judgement.NONE;
        Judgement now = holds == null ? Judgement.NONE : holds;
        String why = now.reason();
        line(path + "score", text(old.answer()), text(now.answer()), why);
        line(path + "reason", old.reason(), now.reason(), why);
        line(
                path + "state",
                held == null && aside != null ? "unmatched" : old.standing().label(),
                now.standing().label(),
                why);
        if (old.standing() == now.standing()) {
            line(path + "verified", old.byHuman(), now.byHuman(), why);
        }
        if (now.byHuman() || holds == null) {
            line(path + "aiScore", text(answer(old.ai())), text(answer(now.ai())), why);
            line(path + "aiReason", reason(old.ai()), reason(now.ai()), why);
        }
    }

    private String path(CriterionId criterion) {
        Place place = place(after, criterion);
        Place known = place == null ? place(before, criterion) : place;
        return "criteria." + (known == null ? "" : known.section() + ".") + criterion + ".";
    }

    private @Nullable Place place(Assessment assessment, CriterionId criterion) {
        IndexedScorecard scorecard = assessment.revision() == null ? null : revisions.revision(assessment.revision());
        return scorecard == null ? null : scorecard.place(criterion);
    }

    private static @Nullable Answer answer(@Nullable AiValue ai) {
        return ai == null ? null : ai.answer();
    }

    private static @Nullable String reason(@Nullable AiValue ai) {
        return ai == null ? null : ai.reason();
    }

    private static @Nullable String text(@Nullable Answer answer) {
        return switch (answer) {
            case Answer.Points(Fraction points) -> plain(points);
            case Answer.Rate(Fraction rate) -> plain(rate);
            case Answer.Choice(String answerId) -> answerId;
            case Answer.NotApplicable ignored -> Standing.NOT_APPLICABLE.label();
            case null -> null;
        };
    }

    /** Clients send decimals of at most six digits, so nothing is lost. */
    private static String plain(Fraction number) {
        return number.toDecimal(6).stripTrailingZeros().toPlainString();
    }

    private void line(String field, @Nullable Object old, @Nullable Object now) {
        line(field, old, now, reason);
    }

    private void line(String field, @Nullable Object old, @Nullable Object now, @Nullable String why) {
        if (!Objects.equals(old, now)) {
            lines.add(new Change(
                    envelope.actor().subject(),
                    envelope.acceptedAt(),
                    field,
                    old == null ? null : old.toString(),
                    now == null ? null : now.toString(),
                    why,
                    after.revision(),
                    after.version()));
        }
    }
}

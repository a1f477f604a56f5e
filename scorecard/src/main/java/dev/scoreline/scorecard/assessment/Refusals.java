package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.assessment.Refusal.Category;
import dev.scoreline.scorecard.identity.AnswerSid;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.scorecard.permission.Reach;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The sentences of refusals that several events share. */
final class Refusals {

    private Refusals() {}

    static Refusal unknownAssessment() {
        return Refusal.because(
                Category.NOT_FOUND, "Expected the id of an assessment of this account, found one that does not exist");
    }

    static Refusal unknownAnswer(AnswerSid answerSid) {
        return Refusal.because(
                Category.NOT_FOUND, "Expected the sid of one of your own answers, found '" + answerSid + "'");
    }

    static Refusal forbidden(Operation operation, Envelope envelope) {
        String wanted = Arrays.stream(Permission.values())
                .filter(permission -> permission.reach(operation) != Reach.NOTHING)
                .map(permission -> permission.claim() + " (" + words(permission.reach(operation)) + ")")
                .collect(Collectors.joining(" or "));
        return Refusal.because(
                Category.FORBIDDEN,
                operation.label() + ": expected the permission " + wanted + ", found none that user '"
                        + envelope.actor().subject() + "' holds for this assessment");
    }

    private static String words(Reach reach) {
        return switch (reach) {
            case NOTHING -> "nothing";
            case OWN_REVIEWED -> "your own, once reviewed";
            case OWN_TEAMS -> "your teams";
            case WHAT_ONE_MAY_VIEW -> "what you may view";
            case EVERYTHING -> "all";
        };
    }

    static Refusal notOneself(String evaluator, Envelope envelope) {
        return Refusal.because(
                Category.FORBIDDEN,
                "Expected an answer in your own name, '" + envelope.actor().subject() + "', found one of '" + evaluator
                        + "'");
    }

    static Refusal deleted() {
        return Refusal.because(Category.DELETED, "Expected an assessment that exists, found one that is deleted");
    }

    static Refusal keyTaken() {
        return Refusal.because(
                Category.KEY_TAKEN,
                "Expected an id of its own for this assessment, found one that belongs to another; derive the next");
    }

    static Refusal otherVersion(long expected, long found) {
        return Refusal.because(
                Category.STALE,
                "Expected version " + expected + " as If-Match says, found version " + found
                        + "; read the assessment again and repeat");
    }

    static Refusal superseded(String run, AiRuns runs) {
        return Refusal.because(
                Category.SUPERSEDED,
                "Expected a report of the latest AI run"
                        + (runs.latest() == null ? "" : " '" + runs.latest() + "'")
                        + ", found one of the older run '" + run + "'");
    }

    static Refusal tooLarge(String expected, String found) {
        return Refusal.because(Category.TOO_LARGE, "Expected " + expected + ", found " + found);
    }
}

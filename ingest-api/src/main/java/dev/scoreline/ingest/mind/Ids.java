package dev.scoreline.ingest.mind;

import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.scorecard.RevisionId;
import dev.scoreline.scorecard.identity.AssessmentId;

/** Ids in paths. What cannot be an id is answered as an id that does not exist. */
final class Ids {

    private static final String INTEGER = "0|[1-9][0-9]{0,15}";

    private Ids() {}

    static AssessmentId.Mind assessment(String text) {
        try {
            return new AssessmentId.Mind(integer(text, "an assessment"));
        } catch (IllegalArgumentException tooLarge) {
            throw unknown(text, "an assessment");
        }
    }

    static RevisionId revision(String text) {
        return new RevisionId(integer(text, "a scorecard"));
    }

    private static long integer(String text, String what) {
        if (!text.matches(INTEGER)) {
            throw unknown(text, what);
        }
        return Long.parseLong(text);
    }

    private static ProblemException unknown(String text, String what) {
        return new ProblemException(
                Problem.of(Kind.NOT_FOUND, "Expected the id of " + what + " of this account, found '" + text + "'."));
    }
}

package dev.scoreline.standalone.demo;

import java.util.List;

/** How a contact was assessed. */
sealed interface Review {

    /** Most are heard by nobody. */
    record Nobody() implements Review {}

    /** An evaluator answered the questionnaire: one answer to each question, by its position in the answer set. */
    record Questionnaire(List<Integer> answers) implements Review {
        public Questionnaire {
            answers = List.copyOf(answers);
        }
    }

    /**
     * A machine scored it by one of the two scorecards, and a person may have looked at that.
     *
     * @param shares of each criterion's points, in percent
     * @param corrected the criterion that the person scored otherwise; -1 for none
     */
    record Scorecard(int card, List<Integer> shares, Outcome outcome, int corrected) implements Review {
        public Scorecard {
            shares = List.copyOf(shares);
        }
    }

    /** How far a review got by the end of the day. */
    enum Outcome {
        AI_FAILED,
        AI_ONLY,
        CORRECTED,
        REVIEWED,
        DISCUSSED
    }
}

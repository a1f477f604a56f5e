package dev.scoreline.scorecard.assessment;

/** A family A answer in its evaluator's words: what was chosen, and where in the segment. */
public record Said(String answerId, String answerText, String offset) {}

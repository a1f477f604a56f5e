package dev.scoreline.scorecard.assessment;

/** One faulty field of a request; the message says what was expected and what was found. */
public record FieldFault(String field, String message) {}

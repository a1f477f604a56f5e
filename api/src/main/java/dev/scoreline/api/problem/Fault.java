package dev.scoreline.api.problem;

/** One faulty field; the message says what was expected and what was found. */
public record Fault(String field, String message) {}

package dev.scoreline.views;

/**
 * What a client calls one of its requests, so that it can be repeated.
 *
 * @param caller who sent it, as far as credentials tell: two callers' keys have nothing to do with each other
 * @param text the Idempotency-Key itself
 */
public record RequestKey(String account, String caller, String text) {}

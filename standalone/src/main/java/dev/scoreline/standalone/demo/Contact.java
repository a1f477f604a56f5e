package dev.scoreline.standalone.demo;

import org.jspecify.annotations.Nullable;

import java.time.LocalDateTime;

/**
 * One call of the day, and what people and machines made of it.
 *
 * @param number from 0, in the order of the day
 * @param rating from the caller, 1 to 5; absent when the caller hung up
 */
record Contact(
        int number,
        String callUuid,
        Agent agent,
        Queue queue,
        LocalDateTime startedAt,
        int seconds,
        @Nullable Integer rating,
        @Nullable String comment,
        int evaluator,
        Review review) {

    private static final int TICKET_DIGITS = 12;

    /** A number for systems that know calls by numbers: as good as unique, and small enough for JSON. */
    long ticket() {
        return Long.parseLong(callUuid.substring(0, TICKET_DIGITS), 16);
    }

    /** One of forty, in one of four teams. */
    record Agent(int id, int team) {
        String username() {
            return "agent-" + id;
        }
    }

    /** One of four. */
    record Queue(int extension, String name) {}
}

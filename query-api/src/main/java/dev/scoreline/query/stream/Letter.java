package dev.scoreline.query.stream;

/** What the reader of the log has for a stream. */
sealed interface Letter {

    /** Something happened. */
    record Happened(int index, long offset, Change change) implements Letter {}

    /** Nothing before {@code position} is still to come. */
    record Reached(Position position) implements Letter {}

    /** Nothing comes any more; {@code why} is for whoever reads the stream. */
    record Ended(String why) implements Letter {}
}

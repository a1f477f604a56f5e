package dev.scoreline.ingest.bulk;

/** One line of a bulk body, by its number from 1. */
sealed interface RawLine {

    int number();

    record Whole(int number, byte[] bytes) implements RawLine {}

    /** Not kept, be it too long or too late. */
    record Unread(int number, String why) implements RawLine {}
}

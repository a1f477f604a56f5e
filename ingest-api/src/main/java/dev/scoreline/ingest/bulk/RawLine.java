package dev.scoreline.ingest.bulk;

/** One line of a bulk body, by its number from 1. */
sealed interface RawLine {

    int number();

    record Whole(int number, String text) implements RawLine {}

    /** Not kept, be it too long, too late or no text. */
    record Unread(int number, String why) implements RawLine {}
}

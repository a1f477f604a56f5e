package dev.scoreline.views;

/** What somebody learns who wants to carry out a request under a key. */
public sealed interface Claim {

    /**
     * Nobody is at it: carry it out, then say what was answered.
     *
     * @param owner tells this claim from others of the key
     */
    record Granted(String owner) implements Claim {}

    /** The same request is being carried out. */
    record Pending() implements Claim {}

    /** Another request has this key. */
    record Taken() implements Claim {}

    /** The same request was answered. */
    record Answered(StoredResponse response) implements Claim {}
}

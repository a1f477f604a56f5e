package dev.scoreline.standalone.command;

import dev.scoreline.standalone.StandaloneOptions;
import dev.scoreline.standalone.credential.KeyRequest;
import dev.scoreline.standalone.credential.TokenRequest;

import java.net.URI;
import java.nio.file.Path;

/** What somebody asked for on the command line, checked. */
sealed interface Command {

    /**
     * Runs everything, in the foreground, until it is stopped.
     *
     * @param processes whether each part has a process of its own
     */
    record Up(StandaloneOptions options, boolean processes) implements Command {}

    /** Prints a token that the instance on {@code data} believes. */
    record Token(Path data, TokenRequest request) implements Command {}

    /** Has the next start make everything again out of the facts. */
    record Replay(Path data) implements Command {}

    /**
     * Plays a day into a running instance.
     *
     * @param data whose key signs the evaluators' tokens
     */
    record Demo(URI address, Path data, long seed, int contacts) implements Command {}

    /** Does something about the API keys of a running instance. */
    record Key(URI address, KeyRequest request) implements Command {}
}

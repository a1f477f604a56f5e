package dev.scoreline.standalone.processes;

import java.util.List;
import java.util.function.IntFunction;

/**
 * One process: what it is called, what it is told, and how to see that it is ready.
 *
 * @param heap the most memory for objects, as {@code -Xmx} takes it
 * @param port where it listens; 0 for any that is free, another one at every start
 * @param words after its name, given the port
 */
record Part(String name, String heap, int port, IntFunction<List<String>> words, Probe probe) {}

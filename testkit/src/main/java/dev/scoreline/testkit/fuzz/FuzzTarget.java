package dev.scoreline.testkit.fuzz;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.time.Duration;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

/**
 * A test of something that reads what strangers send. Every test run hands it its corpus: the files in the folder of
 * resources that has the name of its class. {@code ./scoreline fuzz} has Jazzer make inputs for it out of those.
 */
public interface FuzzTarget {

    /** So long that quadratic time is seconds more than patience, and linear time a part of a second. */
    int LONG = 128 * 1024;

    /** Far more than linear time on a machine that does a lot besides. */
    Duration PATIENCE = Duration.ofSeconds(5);

    /** Reads {@code input} and throws, if only an error of an assertion, unless it was read or refused as it should be. */
    void take(byte[] input) throws Exception;

    @TestFactory
    default Stream<DynamicTest> shouldTakeItsCorpus() {
        return Corpus.of(getClass()).map(seed -> dynamicTest(seed.name(), () -> take(seed, seed.bytes())));
    }

    @TestFactory
    default Stream<DynamicTest> shouldTakeItsCorpusOverAndOverInOneInput() {
        return Corpus.of(getClass())
                .filter(seed -> seed.bytes().length > 0)
                .map(seed ->
                        dynamicTest(seed.name(), () -> assertTimeout(PATIENCE, () -> take(seed, seed.repeated(LONG)))));
    }

    /** Names the file, which reports of dynamic tests do not. */
    private void take(Corpus.Seed seed, byte[] input) {
        try {
            take(input);
        } catch (Exception | AssertionError found) {
            throw new AssertionError(
                    "Expected the input '" + seed.name() + "' to be read or refused, found " + found, found);
        }
    }
}

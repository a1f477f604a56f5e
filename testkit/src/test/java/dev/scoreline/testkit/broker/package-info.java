/** A real Kafka broker inside this JVM, for tests that a stand-in would let pass. */
@NullMarked
package dev.scoreline.testkit.broker;

import org.jspecify.annotations.NullMarked;

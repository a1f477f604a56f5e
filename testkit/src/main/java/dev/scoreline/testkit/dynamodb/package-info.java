/** Amazon's DynamoDB emulator inside this JVM, for tests that a stand-in would let pass. */
@NullMarked
package dev.scoreline.testkit.dynamodb;

import org.jspecify.annotations.NullMarked;

/** Starts the emulator and looks whether it behaves. */
@NullMarked
package dev.scoreline.testkit.dynamodb;

import org.jspecify.annotations.NullMarked;

/** Kafka to DynamoDB: what the scoring stream decided becomes what readers see. */
@NullMarked
package dev.scoreline.sink;

import org.jspecify.annotations.NullMarked;

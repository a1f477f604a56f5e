/** Kafka to DynamoDB: histories into views. */
@NullMarked
package dev.scoreline.sink;

import org.jspecify.annotations.NullMarked;

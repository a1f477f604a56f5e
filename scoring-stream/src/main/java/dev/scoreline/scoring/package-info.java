/** Kafka Streams: facts into states, histories and dead letters. */
@NullMarked
package dev.scoreline.scoring;

import org.jspecify.annotations.NullMarked;

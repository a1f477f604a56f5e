/** Kafka Streams: facts are folded into states, histories and dead letters. */
@NullMarked
package dev.scoreline.scoring;

import org.jspecify.annotations.NullMarked;

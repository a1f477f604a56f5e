/** HTTP to Kafka: requests into facts. */
@NullMarked
package dev.scoreline.ingest;

import org.jspecify.annotations.NullMarked;

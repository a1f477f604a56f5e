package dev.scoreline.ingest.bulk;

import dev.scoreline.ingest.log.Line;

/**
 * A line that may go into the log.
 *
 * @param id what its verdict names it by
 */
record Given(String type, Object id, Line line) {}

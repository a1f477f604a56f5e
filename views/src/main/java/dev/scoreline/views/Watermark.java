package dev.scoreline.views;

/**
 * How far the views have come in one partition of one entity's facts.
 *
 * @param offset of the last fact all of whose results are stored; -1: none yet
 */
public record Watermark(Entity entity, int partition, long offset) {}

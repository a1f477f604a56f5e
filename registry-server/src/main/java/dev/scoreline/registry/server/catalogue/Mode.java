package dev.scoreline.registry.server.catalogue;

/** Whether a subject may be written to. */
public enum Mode {
    READWRITE,
    READONLY
}

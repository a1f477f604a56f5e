package dev.scoreline.scorecard.rollup;

import java.util.Locale;

/** The family of interfaces an id comes from; {@code 23} of one is not {@code 23} of another. */
public enum Namespace {
    FLEX,
    MIND,
    PBX;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

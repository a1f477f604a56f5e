package dev.scoreline.scorecard.configuration;

import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Effect.ResourceChanged;
import dev.scoreline.scorecard.configuration.ConfigurationOutcome.Moved;
import dev.scoreline.scorecard.configuration.ConfigurationRefusal.Category;

import java.util.function.Predicate;

/**
 * Keeps a configuration small enough to be folded, told and stored: an account's whole configuration is one record of
 * its store, what an event changed is one record of the history, a resource is one item of the table. An account that
 * outgrew one of them would stop the fold for everybody, after every restart anew.
 *
 * <p>What grows nothing is never refused for the size of what it leaves, so that things can be shortened and deleted
 * however full an account is. Deleting never changes more than an account holds.
 */
final class Bounds {

    static final long MOST_OF_A_RESOURCE = 256 * 1024;
    static final long MOST_OF_AN_ACCOUNT = 8 * 1024 * 1024;
    static final long MOST_OF_A_CHANGE = 12 * 1024 * 1024;

    private Bounds() {}

    /** The outcome, or its refusal when it would leave too much behind. */
    static ConfigurationOutcome kept(Configuration before, Moved moved) {
        for (Effect effect : moved.effects()) {
            if (effect instanceof ResourceChanged changed && isTooLarge(before, changed.resource())) {
                return tooLarge(changed.resource());
            }
        }
        if (exceeds(exact -> Footprint.of(moved.after(), exact) > MOST_OF_AN_ACCOUNT)
                && Footprint.of(moved.after(), true) > Footprint.of(before, true)) {
            return refused(
                    "the account's configuration, deleted parts included, to stay within",
                    MOST_OF_AN_ACCOUNT,
                    Footprint.of(moved.after(), true) + " with this change; shorten what is there, or use another"
                            + " account for more");
        }
        if (exceeds(exact -> Footprint.of(moved, exact) > MOST_OF_A_CHANGE)) {
            return refused(
                    "a change that touches, with everything that follows from it, at most",
                    MOST_OF_A_CHANGE,
                    Footprint.of(moved, true)
                            + "; make it in several steps, or share its parts among fewer scorecards");
        }
        return moved;
    }

    private static boolean isTooLarge(Configuration before, Resource resource) {
        if (!exceeds(exact -> Footprint.of(resource, exact) > MOST_OF_A_RESOURCE)) {
            return false;
        }
        Resource old = before.find(resource.key());
        return old == null || Footprint.of(resource, true) > Footprint.of(old, true);
    }

    private static ConfigurationOutcome tooLarge(Resource resource) {
        return refused(
                "a " + resource.key() + " of at most",
                MOST_OF_A_RESOURCE,
                Footprint.of(resource, true) + "; shorten its texts or make two of it");
    }

    private static ConfigurationOutcome refused(String expected, long most, String found) {
        return ConfigurationRefusal.refused(
                Category.TOO_LARGE, "Expected " + expected + " " + most + " bytes, found " + found);
    }

    /** Counting characters costs next to nothing; bytes are counted only of what might be too large. */
    private static boolean exceeds(Predicate<Boolean> bound) {
        return bound.test(false) && bound.test(true);
    }
}

package dev.scoreline.scorecard.rating;

import dev.scoreline.scorecard.rating.RatingFact.CallReported;
import dev.scoreline.scorecard.rating.RatingFact.RatingReported;
import dev.scoreline.scorecard.rating.RatingOutcome.Change;
import dev.scoreline.scorecard.rating.RatingOutcome.Fault;
import dev.scoreline.scorecard.rating.RatingOutcome.Moved;
import dev.scoreline.scorecard.rating.RatingOutcome.Refused;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Folds what is reported about a call into what is known of it. */
public final class RatingFold {

    /** So that a call stays one item of the table, whatever is reported about it. */
    static final int MOST_RATINGS = 500;

    private static final List<Fault> FULL = List.of(new Fault(
            "call_uuid",
            "Expected at most " + MOST_RATINGS
                    + " ratings of one call, found one more; give each call a uuid of its own"));

    private RatingFold() {}

    /** The only transition there is; {@code before} is absent until the first report that was taken. */
    public static RatingOutcome apply(@Nullable CallRatings before, RatingFact fact) {
        CallRatings known = before == null ? CallRatings.unknown(fact.call()) : before;
        return switch (fact) {
            case CallReported reported -> call(known, reported);
            case RatingReported reported -> rating(known, reported);
        };
    }

    private static RatingOutcome call(CallRatings known, CallReported reported) {
        if (reported.facts().equals(known.facts())) {
            return RatingOutcome.DUPLICATE;
        }
        return new Moved(known.with(reported.facts()), CallChanges.between(known.facts(), reported.facts()));
    }

    private static RatingOutcome rating(CallRatings known, RatingReported reported) {
        Rating old = known.ratings().get(reported.key());
        List<Fault> faults = old == null && known.ratings().size() >= MOST_RATINGS ? FULL : faults(reported);
        if (!faults.isEmpty()) {
            return new Refused(faults);
        }
        Rating fresh = merged(old, reported);
        return fresh.equals(old)
                ? RatingOutcome.DUPLICATE
                : new Moved(known.with(reported.key(), fresh), changes(reported.key(), old, fresh));
    }

    private static List<Fault> faults(RatingReported reported) {
        if (!reported.maxRate().isMoreThan(reported.minRate())) {
            return List.of(new Fault(
                    "max_rate",
                    "Expected max_rate above the minimum " + reported.minRate() + ", found " + reported.maxRate()));
        }
        if (!new RatingScale(reported.minRate(), reported.maxRate()).admits(reported.rate())) {
            return List.of(new Fault(
                    "rate",
                    "Expected a rate from " + reported.minRate() + " to " + reported.maxRate() + ", found "
                            + reported.rate()));
        }
        return List.of();
    }

    /** The last report counts; what it leaves out (its time) stays as it was. */
    private static Rating merged(@Nullable Rating old, RatingReported reported) {
        var firstAcceptedAt = old == null ? reported.acceptedAt() : old.firstAcceptedAt();
        var earlier = old == null ? firstAcceptedAt : old.datetime();
        return new Rating(
                reported.id(),
                reported.rate(),
                new RatingScale(reported.minRate(), reported.maxRate()),
                Objects.requireNonNullElse(reported.datetime(), earlier),
                firstAcceptedAt);
    }

    private static List<Change> changes(RatingKey key, @Nullable Rating old, Rating fresh) {
        List<Change> changes = new ArrayList<>();
        note(changes, key, "rate", old == null ? null : old.rate(), fresh.rate());
        note(
                changes,
                key,
                "minRate",
                old == null ? null : old.scale().min(),
                fresh.scale().min());
        note(
                changes,
                key,
                "maxRate",
                old == null ? null : old.scale().max(),
                fresh.scale().max());
        note(changes, key, "datetime", old == null ? null : old.datetime(), fresh.datetime());
        return changes;
    }

    private static void note(List<Change> changes, RatingKey key, String field, @Nullable Object old, Object fresh) {
        if (!fresh.equals(old)) {
            changes.add(
                    new Change("ratings." + key + "." + field, old == null ? null : old.toString(), fresh.toString()));
        }
    }
}

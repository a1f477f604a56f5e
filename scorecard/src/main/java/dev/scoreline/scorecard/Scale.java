package dev.scoreline.scorecard;

import dev.scoreline.scorecard.number.Fraction;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** How a criterion is answered, and how many of its points an answer earns. */
public sealed interface Scale {

    /** Reads an answer on this scale for a criterion worth {@code maxPoints}. */
    Reading read(Answer answer, Fraction maxPoints);

    /** All or nothing: 0 or the maximum. */
    record MetNotMet() implements Scale {
        @Override
        public Reading read(Answer answer, Fraction maxPoints) {
            return switch (answer) {
                case Answer.NotApplicable ignored -> Reading.NOT_APPLICABLE;
                case Answer.Points(Fraction points) when points.isZero() -> new Reading.Earned(points, true);
                case Answer.Points(Fraction points) when points.equals(maxPoints) -> new Reading.Earned(points, false);
                case Answer.Points(Fraction points) ->
                    new Reading.Unreadable("Expected 0 (not met) or " + maxPoints + " (met), found " + points);
                case Answer.Choice choice -> unexpected(choice, "0 or " + maxPoints + " points");
                case Answer.Rate rate -> unexpected(rate, "0 or " + maxPoints + " points");
            };
        }
    }

    /** 0 … {@code maxPoints} in steps; the maximum is always allowed, also when no step lands on it. */
    record NumericScale(Fraction step) implements Scale {
        public NumericScale {
            if (step.signum() <= 0) {
                throw new IllegalArgumentException("Expected a step above 0, found " + step);
            }
        }

        @Override
        public Reading read(Answer answer, Fraction maxPoints) {
            return switch (answer) {
                case Answer.NotApplicable ignored -> Reading.NOT_APPLICABLE;
                case Answer.Points(Fraction points)
                when admits(points, maxPoints) -> new Reading.Earned(points, points.isZero());
                case Answer.Points(Fraction points) ->
                    new Reading.Unreadable("Expected " + range(maxPoints) + ", found " + points);
                case Answer.Choice choice -> unexpected(choice, range(maxPoints));
                case Answer.Rate rate -> unexpected(rate, range(maxPoints));
            };
        }

        private boolean admits(Fraction points, Fraction maxPoints) {
            return points.signum() >= 0
                    && !points.isMoreThan(maxPoints)
                    && (points.equals(maxPoints) || points.dividedBy(step).isInteger());
        }

        private String range(Fraction maxPoints) {
            return "0 to " + maxPoints + " points in steps of " + step;
        }
    }

    /** Named answers, each worth a percentage of the maximum; at most one of them says "not applicable". */
    record AnswerSet(List<Option> options) implements Scale {

        /** One named answer. */
        public sealed interface Option {
            String id();

            String label();

            /** An answer worth {@code percent} (0..100) of the criterion's maximum. */
            record Worth(String id, String label, Fraction percent) implements Option {
                public Worth {
                    if (percent.signum() < 0 || percent.isMoreThan(Fraction.HUNDRED)) {
                        throw new IllegalArgumentException(
                                "Expected a score of 0 to 100 percent for answer '" + id + "', found " + percent);
                    }
                }
            }

            record NotApplicable(String id, String label) implements Option {}
        }

        public AnswerSet {
            options = List.copyOf(options);
        }

        @Override
        public Reading read(Answer answer, Fraction maxPoints) {
            return switch (answer) {
                case Answer.NotApplicable ignored -> Reading.NOT_APPLICABLE;
                case Answer.Choice(String answerId) -> choose(answerId, maxPoints);
                case Answer.Points points -> unexpected(points, expected());
                case Answer.Rate rate -> unexpected(rate, expected());
            };
        }

        private Reading choose(String answerId, Fraction maxPoints) {
            return switch (find(answerId)) {
                case Option.Worth(String id, String label, Fraction percent) ->
                    new Reading.Earned(
                            percent.times(maxPoints).dividedBy(Fraction.HUNDRED),
                            percent.equals(lowest()) && !percent.equals(highest()));
                case Option.NotApplicable ignored -> Reading.NOT_APPLICABLE;
                case null -> new Reading.Unreadable("Expected " + expected() + ", found '" + answerId + "'");
            };
        }

        /** Sets are small, so looking beats keeping an index; of two answers with one id the first is meant. */
        private @Nullable Option find(String answerId) {
            for (Option option : options) {
                if (option.id().equals(answerId)) {
                    return option;
                }
            }
            return null;
        }

        /** The lowest score of the set; 100 when it has none. */
        public Fraction lowest() {
            Fraction lowest = Fraction.HUNDRED;
            for (Option option : options) {
                if (option instanceof Option.Worth worth && worth.percent().isLessThan(lowest)) {
                    lowest = worth.percent();
                }
            }
            return lowest;
        }

        /** The highest score of the set; 0 when it has none. */
        public Fraction highest() {
            Fraction highest = Fraction.ZERO;
            for (Option option : options) {
                if (option instanceof Option.Worth worth && worth.percent().isMoreThan(highest)) {
                    highest = worth.percent();
                }
            }
            return highest;
        }

        private String expected() {
            return "one of the answers "
                    + options.stream().map(option -> "'" + option.id() + "'").collect(Collectors.joining(", "));
        }
    }

    /** A scale such as 1..5, of which {@code min} earns nothing and {@code max} everything. */
    record Rating(Fraction min, Fraction max) implements Scale {
        public Rating {
            if (!max.isMoreThan(min)) {
                throw new IllegalArgumentException(
                        "Expected a maximum above the minimum " + min + " of a rating, found " + max);
            }
        }

        @Override
        public Reading read(Answer answer, Fraction maxPoints) {
            return switch (answer) {
                case Answer.NotApplicable ignored -> Reading.NOT_APPLICABLE;
                case Answer.Rate(Fraction rate)
                when !rate.isLessThan(min) && !rate.isMoreThan(max) ->
                    new Reading.Earned(rate.minus(min).times(maxPoints).dividedBy(max.minus(min)), rate.equals(min));
                case Answer.Rate(Fraction rate) -> new Reading.Unreadable("Expected " + range() + ", found " + rate);
                case Answer.Choice choice -> unexpected(choice, range());
                case Answer.Points points -> unexpected(points, range());
            };
        }

        private String range() {
            return "a rating from " + min + " to " + max;
        }
    }

    private static Reading unexpected(Answer answer, String expected) {
        String found = switch (answer) {
            case Answer.Points(Fraction points) -> points + " points";
            case Answer.Choice(String answerId) -> "the answer '" + answerId + "'";
            case Answer.Rate(Fraction rate) -> "the rating " + rate;
            case Answer.NotApplicable ignored -> "not applicable";
        };
        return new Reading.Unreadable("Expected " + expected + ", found " + found);
    }
}

package dev.scoreline.scorecard.rollup;

import dev.scoreline.scorecard.CriterionId;
import dev.scoreline.scorecard.ScorecardBase;

import java.util.Comparator;
import java.util.Locale;

/**
 * What figures are kept by: the account as a whole, or one agent, team, queue, scorecard, criterion or evaluator.
 *
 * @param id empty for the account, which needs none
 */
public record Dimension(Kind kind, String id) implements Comparable<Dimension> {

    public enum Kind {
        ACCOUNT,
        AGENT,
        TEAM,
        QUEUE,
        SCORECARD,
        CRITERION,
        EVALUATOR;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static final Dimension ACCOUNT = new Dimension(Kind.ACCOUNT, "");

    private static final Comparator<Dimension> ORDER =
            Comparator.comparing(Dimension::kind).thenComparing(Dimension::id);

    public static Dimension agent(NamespacedId agent) {
        return new Dimension(Kind.AGENT, agent.toString());
    }

    public static Dimension team(NamespacedId team) {
        return new Dimension(Kind.TEAM, team.toString());
    }

    public static Dimension queue(NamespacedId queue) {
        return new Dimension(Kind.QUEUE, queue.toString());
    }

    public static Dimension evaluator(NamespacedId evaluator) {
        return new Dimension(Kind.EVALUATOR, evaluator.toString());
    }

    /** By base, so that a new revision continues the old one's figures. */
    public static Dimension scorecard(ScorecardBase scorecard) {
        return new Dimension(Kind.SCORECARD, scorecard.toString());
    }

    /** The ids of criteria are unique only within their scorecard, hence both. */
    public static Dimension criterion(ScorecardBase scorecard, CriterionId criterion) {
        return new Dimension(Kind.CRITERION, scorecard + "." + criterion);
    }

    @Override
    public int compareTo(Dimension other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return id.isEmpty() ? kind.toString() : kind + "=" + id;
    }
}

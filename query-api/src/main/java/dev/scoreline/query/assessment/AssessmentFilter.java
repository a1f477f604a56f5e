package dev.scoreline.query.assessment;

import dev.scoreline.api.mind.StatusName;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.AssessmentList.By;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which assessments of any family a client asks for; what is absent admits all.
 *
 * @param states empty: all but deleted
 * @param band the name of a band of its scorecard's policy
 * @param from first acceptance, inclusive
 * @param to exclusive
 */
record AssessmentFilter(
        Set<AssessmentStatus> states,
        @Nullable String agent,
        @Nullable Long team,
        @Nullable String segment,
        @Nullable String questionnaire,
        @Nullable Long scorecard,
        @Nullable String evaluator,
        @Nullable String band,
        @Nullable PercentageRange percentage,
        @Nullable Instant from,
        @Nullable Instant to) {

    private static final String TIME = "a day such as 2026-01-31, or a time such as 2026-01-31T12:00:00Z";

    AssessmentFilter {
        states = Set.copyOf(states);
    }

    /** @param zone in which days begin and end */
    static AssessmentFilter of(Parameters parameters, ZoneId zone) {
        Set<AssessmentStatus> states =
                parameters.read("state", "a list of " + StatusName.all(), AssessmentFilter::states);
        AssessmentFilter filter = new AssessmentFilter(
                states == null ? Set.of() : states,
                parameters.text("agent"),
                parameters.integer("team"),
                parameters.text("segment"),
                parameters.text("questionnaire"),
                parameters.integer("scorecard"),
                parameters.text("evaluator"),
                parameters.text("band"),
                parameters.read("percentage", "a range such as 0-50", PercentageRange::parse),
                parameters.read("from", TIME, text -> time(text, 0, zone)),
                parameters.read("to", TIME, text -> time(text, 1, zone)));
        filter.checkOrder(parameters);
        return filter;
    }

    private void checkOrder(Parameters parameters) {
        if (from != null && to != null && !from.isBefore(to)) {
            parameters.fault("to", "Expected a time after from, found one that is not.");
        }
    }

    /** Of the lists to read the one that most likely holds the fewest others; null when nothing says which. */
    @Nullable By narrowest() {
        if (segment != null) {
            return new By.Segment(segment);
        }
        if (agent != null) {
            return new By.Agent(agent);
        }
        if (evaluator != null) {
            return new By.Evaluator(evaluator);
        }
        if (team != null) {
            return new By.Team(team);
        }
        return scorecard == null ? null : new By.Scorecard(scorecard);
    }

    AssessmentList list(String account, By by) {
        return new AssessmentList(account, by, null, states, from, to);
    }

    /** What no list knows by itself. */
    boolean holds(AssessmentState state) {
        return (agent == null || agent.equals(state.getAgentId()))
                && (team == null || team.equals(state.getTeamId()))
                && (segment == null || segment.equals(state.getSegmentId()))
                && (questionnaire == null || questionnaire.equals(state.getQuestionnaireSid()))
                && (evaluator == null || evaluator.equals(state.getEvaluator()))
                && (scorecard == null || isOn(scorecard, state))
                && (band == null || isIn(band, state))
                && (percentage == null || percentage.holds(state.getTotals()));
    }

    private static boolean isOn(long base, AssessmentState state) {
        return state.getScorecard() != null && state.getScorecard().getBaseId() == base;
    }

    private static boolean isIn(String band, AssessmentState state) {
        return state.getTotals() != null
                && Objects.equals(band, state.getTotals().getBand());
    }

    private static @Nullable Set<AssessmentStatus> states(String list) {
        Set<AssessmentStatus> states = EnumSet.noneOf(AssessmentStatus.class);
        for (String name : list.split(",", -1)) {
            AssessmentStatus status = StatusName.status(name.strip());
            if (status == null) {
                return null;
            }
            states.add(status);
        }
        return states;
    }

    /** @param days added to what is a day: its end is the beginning of the next */
    private static @Nullable Instant time(String text, int days, ZoneId zone) {
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text).plusDays(days).atStartOfDay(zone).toInstant();
        } catch (DateTimeException neither) {
            return null;
        }
    }
}

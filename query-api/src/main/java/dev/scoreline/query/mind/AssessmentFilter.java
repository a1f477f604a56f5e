package dev.scoreline.query.mind;

import dev.scoreline.api.mind.StatusName;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Which assessments a client asks for.
 *
 * @param states empty: all but deleted
 * @param from first acceptance, inclusive; null: from the beginning
 * @param to exclusive; null: until now
 */
record AssessmentFilter(
        Set<AssessmentStatus> states,
        @Nullable String agent,
        @Nullable Long team,
        @Nullable Long scorecardBase,
        @Nullable Instant from,
        @Nullable Instant to,
        int limit,
        int offset) {

    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 36_500;
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 500;

    AssessmentFilter {
        states = Set.copyOf(states);
    }

    /** @param zone in which days begin and end */
    static AssessmentFilter of(Parameters parameters, ZoneId zone, Instant now) {
        Set<AssessmentStatus> states =
                parameters.read("state", "a list of " + StatusName.all(), AssessmentFilter::states);
        Long agent = parameters.integer("assessedUserId");
        Long team = parameters.integer("assessedTeamId");
        Long base = parameters.integer("scorecardId");
        int days = parameters.integer("lastDays", 1, MOST_DAYS, DEFAULT_DAYS);
        LocalDate from = parameters.read("from", "a day such as 2026-01-31", AssessmentFilter::day);
        LocalDate to = parameters.read("to", "a day such as 2026-01-31", AssessmentFilter::day);
        int limit = parameters.integer("limit", 1, MOST, DEFAULT_LIMIT);
        int offset = parameters.integer("offset", 0, Integer.MAX_VALUE, 0);
        parameters.check();
        boolean dated = from != null || to != null;
        return new AssessmentFilter(
                states == null ? Set.of() : states,
                agent == null ? null : agent.toString(),
                team,
                base,
                dated ? beginning(from, zone) : now.minus(Duration.ofDays(days)),
                to == null ? null : beginning(to.plusDays(1), zone),
                limit,
                offset);
    }

    private static @Nullable Set<AssessmentStatus> states(String list) {
        Set<AssessmentStatus> states = EnumSet.noneOf(AssessmentStatus.class);
        for (String name : list.split(",")) {
            AssessmentStatus status = StatusName.status(name.strip());
            if (status == null) {
                return null;
            }
            states.add(status);
        }
        return states;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private static @Nullable Instant beginning(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }
}

package dev.scoreline.query.mind;

import dev.scoreline.api.mind.AssessmentAccess;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.assessment.AssessmentStatus;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.scorecard.permission.Reach;
import dev.scoreline.views.AssessmentList.By;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which lists together are what somebody may see and has asked for, without any assessment in two of them.
 *
 * <p>Who may see all reads one list. Who may see teams, or themselves after a review, reads one list per team and one of
 * their own: no assessment of others is looked at, and a total stays exact. A list that is wider than what they may see
 * is filtered by the very judgement that a single assessment is.
 */
final class Audience {
    private static final Set<AssessmentStatus> REVIEWED =
            EnumSet.of(AssessmentStatus.REVIEWED_BY_SUPERVISOR, AssessmentStatus.DISCUSSED_WITH_ASSESSEE);

    /**
     * One list to read.
     *
     * @param states empty: all but deleted
     * @param condition what else a row must meet; null: every row counts, so that counting needs no reading
     */
    record Part(
            By by, Set<AssessmentStatus> states, @Nullable Predicate<AssessmentState> condition) {}

    private final Actor actor;
    private final AssessmentFilter filter;
    private final boolean all;
    private final boolean teams;
    private final boolean own;

    private Audience(Actor actor, AssessmentFilter filter) {
        this.actor = actor;
        this.filter = filter;
        this.all = Access.allows(actor, Operation.VIEW_ASSESSMENT, Concern.ACCOUNT);
        this.teams = holds(Reach.OWN_TEAMS);
        this.own = holds(Reach.OWN_REVIEWED);
    }

    /** Refuses who may see nothing of what they ask for, whatever there is. */
    static List<Part> of(Actor actor, AssessmentFilter filter) {
        Audience audience = new Audience(actor, filter);
        audience.check();
        By narrowest = audience.narrowest();
        return narrowest == null ? audience.everythingTheyMaySee() : List.of(audience.part(narrowest));
    }

    private boolean holds(Reach reach) {
        return actor.permissions().stream()
                .anyMatch(permission -> permission.reach(Operation.VIEW_ASSESSMENT) == reach);
    }

    private void check() {
        if (all) {
            return;
        }
        if (!teams && !own) {
            throw forbidden("a permission to view assessments, found none");
        }
        boolean mine = own && (filter.agent() == null || filter.agent().equals(actor.subject()));
        boolean ofMyTeams = teams && (filter.team() == null || actor.teams().contains(filter.team()));
        if (!mine && !ofMyTeams) {
            throw forbidden("assessments of yourself or of your teams, found others; ask for those, or for permission");
        }
    }

    private static ProblemException forbidden(String expected) {
        return new ProblemException(Problem.of(Kind.FORBIDDEN, "Expected " + expected + "."));
    }

    private @Nullable By narrowest() {
        if (filter.agent() != null) {
            return new By.Agent(filter.agent());
        }
        if (filter.team() != null) {
            return new By.Team(filter.team());
        }
        return filter.scorecardBase() == null ? null : new By.Scorecard(filter.scorecardBase());
    }

    private Part part(By by) {
        List<Predicate<AssessmentState>> conditions = new ArrayList<>();
        Long team = filter.team();
        if (team != null && !(by instanceof By.Team)) {
            conditions.add(state -> team.equals(state.getTeamId()));
        }
        Long base = filter.scorecardBase();
        if (base != null && !(by instanceof By.Scorecard)) {
            conditions.add(state ->
                    state.getScorecard() != null && state.getScorecard().getBaseId() == base);
        }
        if (!all) {
            conditions.add(state -> AssessmentAccess.mayView(actor, state));
        }
        return new Part(
                by, filter.states(), conditions.stream().reduce(Predicate::and).orElse(null));
    }

    private List<Part> everythingTheyMaySee() {
        if (all) {
            return List.of(new Part(new By.Everything(), filter.states(), null));
        }
        List<Part> parts = new ArrayList<>();
        if (teams) {
            actor.teams().stream()
                    .sorted()
                    .forEach(team -> parts.add(new Part(new By.Team(team), filter.states(), null)));
        }
        Set<AssessmentStatus> states = reviewedOnes();
        if (own && !states.isEmpty()) {
            parts.add(new Part(new By.Agent(actor.subject()), states, teams ? this::isOfNoTeamOfTheirs : null));
        }
        return parts;
    }

    private Set<AssessmentStatus> reviewedOnes() {
        Set<AssessmentStatus> states = EnumSet.copyOf(REVIEWED);
        if (!filter.states().isEmpty()) {
            states.retainAll(filter.states());
        }
        return states;
    }

    private boolean isOfNoTeamOfTheirs(AssessmentState state) {
        return state.getTeamId() == null || !actor.teams().contains(state.getTeamId());
    }
}

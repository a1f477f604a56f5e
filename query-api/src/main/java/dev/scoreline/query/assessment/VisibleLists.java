package dev.scoreline.query.assessment;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.mind.AssessmentAccess;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;
import dev.scoreline.scorecard.permission.Reach;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.AssessmentList.By;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lists together hold all that somebody may see and asks for. Every row is judged as a single assessment is: what
 * somebody may see in a list is what they may fetch.
 */
final class VisibleLists {

    private final Caller caller;
    private final Actor actor;
    private final AssessmentFilter filter;

    private VisibleLists(Caller caller, AssessmentFilter filter) {
        this.caller = caller;
        this.actor = caller.actor();
        this.filter = filter;
    }

    /** Refuses who asks only for what they may not see, whatever there is. */
    static List<AssessmentList> of(Caller caller, AssessmentFilter filter) {
        VisibleLists lists = new VisibleLists(caller, filter);
        lists.check();
        return lists.by().stream()
                .map(by -> filter.list(caller.account().id().value(), by))
                .toList();
    }

    /** Whether they did it, or may see what others did. */
    static boolean maySee(Caller caller, AssessmentState state) {
        return caller.actor().subject().equals(state.getEvaluator()) || AssessmentAccess.mayView(caller.actor(), state);
    }

    private List<By> by() {
        By narrowest = filter.narrowest();
        if (narrowest != null) {
            return List.of(narrowest);
        }
        if (seesAll()) {
            return List.of(new By.Everything());
        }
        List<By> lists = new ArrayList<>();
        lists.add(new By.Evaluator(actor.subject()));
        if (holds(Reach.OWN_REVIEWED)) {
            lists.add(new By.Agent(actor.subject()));
        }
        if (holds(Reach.OWN_TEAMS)) {
            actor.teams().stream().sorted().map(By.Team::new).forEach(lists::add);
        }
        return lists;
    }

    private void check() {
        boolean work = filter.evaluator() == null || filter.evaluator().equals(actor.subject());
        boolean own = holds(Reach.OWN_REVIEWED)
                && (filter.agent() == null || filter.agent().equals(actor.subject()));
        boolean teams = holds(Reach.OWN_TEAMS)
                && (filter.team() == null || caller.actor().teams().contains(filter.team()));
        if (!seesAll() && !work && !own && !teams) {
            throw new ProblemException(Problem.of(
                    Kind.FORBIDDEN,
                    "Expected assessments by yourself, of yourself or of your teams as far as you may view them, found"
                            + " others; ask for those, or for permission."));
        }
    }

    private boolean seesAll() {
        return Access.allows(actor, Operation.VIEW_ASSESSMENT, Concern.ACCOUNT);
    }

    private boolean holds(Reach reach) {
        return actor.permissions().stream()
                .anyMatch(permission -> permission.reach(Operation.VIEW_ASSESSMENT) == reach);
    }
}

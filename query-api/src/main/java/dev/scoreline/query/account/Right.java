package dev.scoreline.query.account;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.problem.Kind;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Concern;
import dev.scoreline.scorecard.permission.Operation;

/** Turns away who may not look at what they ask for. */
final class Right {

    private Right() {}

    static void toManageTheAccount(Caller caller) {
        if (!Access.allows(caller.actor(), Operation.MANAGE_ACCOUNT, Concern.ACCOUNT)) {
            throw new ProblemException(Problem.of(
                    Kind.FORBIDDEN,
                    "Expected the account's own SID and auth token, found a key or a person; only the account sees and"
                            + " manages this."));
        }
    }
}

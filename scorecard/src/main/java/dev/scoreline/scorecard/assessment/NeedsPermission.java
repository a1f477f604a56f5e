package dev.scoreline.scorecard.assessment;

import dev.scoreline.scorecard.permission.Access;
import dev.scoreline.scorecard.permission.Operation;
import org.jspecify.annotations.Nullable;

/** A proceeding that an actor may start if the matrix of permissions says so for this assessment. */
interface NeedsPermission extends Proceeding {

    Operation operation();

    @Override
    default @Nullable Refusal forbidden(Assessment before, Envelope envelope) {
        return Access.allows(envelope.actor(), operation(), before.concern())
                ? null
                : Refusals.forbidden(operation(), envelope);
    }
}

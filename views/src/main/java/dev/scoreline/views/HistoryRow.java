package dev.scoreline.views;

import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What became of one fact, without the state it left behind: a line of the history, and the answer that an awaited write
 * waits for.
 *
 * @param id of the entity within its account; of configuration the account itself
 * @param offset of the fact in its partition; with entity, account and id it names the row
 * @param subject what a configuration fact was about, with the id it was given, such as {@code scorecard:12};
 *     null for all else
 * @param version after the fact
 */
public record HistoryRow(
        Entity entity,
        String account,
        String id,
        int partition,
        long offset,
        String factType,
        String eventId,
        Instant acceptedAt,
        @Nullable Instant occurredAt,
        Actor actor,
        Outcome outcome,
        @Nullable Refusal refusal,
        List<FieldChange> changes,
        @Nullable PersonalHistory personal,
        @Nullable Long revisionId,
        @Nullable String subject,
        boolean rescored,
        long version) {

    public HistoryRow {
        changes = List.copyOf(changes);
    }
}

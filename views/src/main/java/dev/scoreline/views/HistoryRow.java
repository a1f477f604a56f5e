package dev.scoreline.views;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.common.Actor;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.Outcome;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What became of one fact: a line of the history, and the answer that an awaited write
 * waits for.
 *
 * @param id of the entity within its account; of configuration the account itself
 * @param offset of the fact in its partition; with entity, account and id it names the row
 * @param subject what a configuration fact was about, with the id it was given, such as {@code scorecard:12};
 *     null for all else
 * @param version after the fact
 * @param left the state an assessment was left in, on its way into the store; rows that are read come without it
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
        long version,
        @Nullable AssessmentState left) {

    public HistoryRow {
        changes = List.copyOf(changes);
    }

    public HistoryRow(
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
        this(
                entity,
                account,
                id,
                partition,
                offset,
                factType,
                eventId,
                acceptedAt,
                occurredAt,
                actor,
                outcome,
                refusal,
                changes,
                personal,
                revisionId,
                subject,
                rescored,
                version,
                null);
    }

    /** The same row with the state that its fact left an assessment in; null: with none. */
    public HistoryRow leaving(@Nullable AssessmentState state) {
        return new HistoryRow(
                entity,
                account,
                id,
                partition,
                offset,
                factType,
                eventId,
                acceptedAt,
                occurredAt,
                actor,
                outcome,
                refusal,
                changes,
                personal,
                revisionId,
                subject,
                rescored,
                version,
                state);
    }
}

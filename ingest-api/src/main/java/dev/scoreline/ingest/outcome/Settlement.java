package dev.scoreline.ingest.outcome;

import dev.scoreline.api.token.WriteToken;
import dev.scoreline.views.HistoryRow;

/** What is known of an awaited write when its time is up. */
public sealed interface Settlement {

    WriteToken token();

    /** It was decided about. */
    record Known(WriteToken token, HistoryRow outcome) implements Settlement {}

    /** It is safe and will be decided about; the client need not repeat it. */
    record Pending(WriteToken token) implements Settlement {}
}

package dev.scoreline.sink;

import dev.scoreline.schemas.common.Fault;
import dev.scoreline.schemas.common.FieldChange;
import dev.scoreline.schemas.common.FieldReason;
import dev.scoreline.schemas.common.PersonalHistory;
import dev.scoreline.schemas.common.Refusal;
import dev.scoreline.views.HistoryRow;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * As much of a line of history as one item of the table takes. A fact may change much more: a report that replaces
 * hundreds of reasons, a renamed answer of every questionnaire. Such a line keeps what changed and the beginnings of the
 * texts; the history topic and the facts keep them whole. Without this one such fact would stop the sink for everybody.
 */
final class Excerpt {

    /** These three, uncompressed, stay below what the table takes for one item after compression. */
    static final int MOST_OF_CHANGES = 96 * 1024;

    static final int MOST_OF_TEXTS = 160 * 1024;
    static final int MOST_OF_REASONS = 64 * 1024;
    /** A line with faults has no changes. */
    static final int MOST_OF_FAULTS = 192 * 1024;

    static final int MOST_OF_A_MESSAGE = 16_000;

    /** Beginnings of texts that are tried, longest first. */
    private static final int[] LETTERS = {4_000, 1_000, 250, 60};

    /** Lengths and marks of one entry. */
    private static final int ENTRY = 16;

    private Excerpt() {}

    static HistoryRow of(HistoryRow row) {
        List<FieldChange> changes = changes(row.changes(), MOST_OF_CHANGES);
        PersonalHistory personal = personal(row.personal());
        Refusal refusal = refusal(row.refusal());
        return new HistoryRow(
                row.entity(),
                row.account(),
                row.id(),
                row.partition(),
                row.offset(),
                row.factType(),
                row.eventId(),
                row.acceptedAt(),
                row.occurredAt(),
                row.actor(),
                row.outcome(),
                refusal,
                changes,
                personal,
                row.revisionId(),
                row.subject(),
                row.rescored(),
                row.version());
    }

    private static List<FieldChange> changes(List<FieldChange> changes, int most) {
        return fitting(
                changes,
                most,
                change -> ENTRY + bytes(change.getField()) + bytes(change.getOldValue()) + bytes(change.getNewValue()),
                letters -> change -> new FieldChange(
                        change.getField(), begin(change.getOldValue(), letters), begin(change.getNewValue(), letters)));
    }

    private static @Nullable PersonalHistory personal(@Nullable PersonalHistory personal) {
        return personal == null
                ? null
                : new PersonalHistory(
                        personal.getUserName(),
                        personal.getUserEmail(),
                        changes(personal.getChanges(), MOST_OF_TEXTS),
                        fitting(
                                personal.getReasons(),
                                MOST_OF_REASONS,
                                reason -> ENTRY + bytes(reason.getField()) + bytes(reason.getReason()),
                                letters -> reason ->
                                        new FieldReason(reason.getField(), begun(reason.getReason(), letters))));
    }

    private static @Nullable Refusal refusal(@Nullable Refusal refusal) {
        return refusal == null
                ? null
                : new Refusal(
                        refusal.getCode(),
                        begun(refusal.getMessage(), MOST_OF_A_MESSAGE),
                        fitting(
                                refusal.getFaults(),
                                MOST_OF_FAULTS,
                                fault -> ENTRY + bytes(fault.getField()) + bytes(fault.getMessage()),
                                letters -> fault -> new Fault(fault.getField(), begun(fault.getMessage(), letters))));
    }

    /** The same where it fits; else with shorter texts; else the first entries with the shortest. */
    private static <T> List<T> fitting(
            List<T> entries, int most, ToLongFunction<T> bytes, Function<Integer, Function<T, T>> shortened) {
        List<T> tried = entries;
        for (int letters : LETTERS) {
            if (tried.stream().mapToLong(bytes).sum() <= most) {
                return tried;
            }
            tried = entries.stream().map(shortened.apply(letters)).toList();
        }
        return first(tried, most, bytes);
    }

    private static <T> List<T> first(List<T> entries, int most, ToLongFunction<T> bytes) {
        List<T> first = new ArrayList<>();
        long left = most;
        for (T entry : entries) {
            left -= bytes.applyAsLong(entry);
            if (left < 0) {
                return first;
            }
            first.add(entry);
        }
        return first;
    }

    private static @Nullable String begin(@Nullable String text, int letters) {
        return text == null ? null : begun(text, letters);
    }

    private static String begun(String text, int letters) {
        if (text.length() <= letters) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(letters - 1)) ? letters - 1 : letters;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }

    private static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
}

package dev.scoreline.query.assessment;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.Page;
import dev.scoreline.views.Place;
import dev.scoreline.views.ViewReader;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Several lists as the one list they are together, newest first, each assessment once.
 *
 * <p>A page looks at a bounded number of rows. Where few of them are wanted it ends early, short or empty, and its next
 * page goes on from there: no request costs more because its filter is rare.
 */
final class MergedRows {

    /** Rows that one page may look at. */
    static final int MOST_LOOKED_AT = 2_000;

    private static final int CHUNK = 250;

    private static final Comparator<One> NEWEST_FIRST = Comparator.comparing(One::place, Comparator.reverseOrder());

    private final ViewReader views;
    private final List<AssessmentList> lists;
    private final Predicate<AssessmentState> wanted;

    MergedRows(ViewReader views, List<AssessmentList> lists, Predicate<AssessmentState> wanted) {
        this.views = views;
        this.lists = lists;
        this.wanted = wanted;
    }

    /** @param start the place that the page before ended at */
    Page<AssessmentState> page(@Nullable String start, int limit) {
        List<One> readings =
                lists.stream().map(list -> new One(list, start, limit)).toList();
        List<AssessmentState> rows = new ArrayList<>();
        String place = start;
        for (int looked = 0; rows.size() < limit && looked < MOST_LOOKED_AT; looked++) {
            One newest = readings.stream().filter(One::hasRow).min(NEWEST_FIRST).orElse(null);
            if (newest == null) {
                return new Page<>(rows, null);
            }
            place = newest.place();
            AssessmentState row = newest.row();
            pass(readings, place);
            if (wanted.test(row)) {
                rows.add(row);
            }
        }
        return new Page<>(rows, readings.stream().anyMatch(One::hasRow) ? place : null);
    }

    /** An assessment that is in several lists has the same place in each. */
    private static void pass(List<One> readings, String place) {
        readings.stream()
                .filter(reading -> reading.hasRow() && reading.place().equals(place))
                .forEach(One::pass);
    }

    /** One list, read page by page as far as somebody looks. */
    private final class One {

        private final AssessmentList list;
        private final int chunk;
        private List<AssessmentState> rows = List.of();
        private int at;
        private @Nullable String next;
        private boolean begun;

        One(AssessmentList list, @Nullable String start, int limit) {
            this.list = list;
            this.chunk = Math.min(CHUNK, limit + 1);
            this.next = start;
        }

        boolean hasRow() {
            while (at == rows.size() && (!begun || next != null)) {
                Page<AssessmentState> page = views.assessments(list, next, begun ? CHUNK : chunk);
                begun = true;
                rows = page.rows();
                next = page.next();
                at = 0;
            }
            return at < rows.size();
        }

        AssessmentState row() {
            return rows.get(at);
        }

        String place() {
            return Place.of(row().getFirstAcceptedAt(), row().getAssessmentId());
        }

        void pass() {
            at++;
        }
    }
}

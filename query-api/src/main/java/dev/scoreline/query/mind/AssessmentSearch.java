package dev.scoreline.query.mind;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.schemas.common.Family;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.ViewReader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Finds assessments, newest first, and counts all that there are. */
final class AssessmentSearch {

    private static final Comparator<AssessmentState> NEWEST_FIRST = Comparator.comparing(
                    AssessmentState::getFirstAcceptedAt)
            .thenComparing(AssessmentState::getAssessmentId)
            .reversed();

    /** @param total how many match, whatever part of them {@code rows} is */
    record Found(List<AssessmentState> rows, long total) {}

    private final ViewReader views;

    AssessmentSearch(ViewReader views) {
        this.views = views;
    }

    Found find(Caller caller, AssessmentFilter filter) {
        List<Audience.Part> parts = Audience.of(caller.actor(), filter);
        long total = 0;
        List<Rows> lists = new ArrayList<>();
        for (Audience.Part part : parts) {
            AssessmentList list = new AssessmentList(
                    caller.account().id().value(), part.by(), Family.MIND, part.states(), filter.from(), filter.to());
            total += part.condition() == null ? views.count(list) : count(list, part);
            lists.add(new Rows(views, list, part.condition(), wanted(filter)));
        }
        return new Found(window(lists, filter), total);
    }

    private long count(AssessmentList list, Audience.Part part) {
        Rows rows = new Rows(views, list, part.condition(), Integer.MAX_VALUE);
        long count = 0;
        for (; rows.hasNext(); rows.next()) {
            count++;
        }
        return count;
    }

    private static int wanted(AssessmentFilter filter) {
        return (int) Math.min(Integer.MAX_VALUE, (long) filter.offset() + filter.limit());
    }

    private static List<AssessmentState> window(List<Rows> lists, AssessmentFilter filter) {
        PriorityQueue<Rows> byNewest = new PriorityQueue<>(Comparator.comparing(Rows::upcoming, NEWEST_FIRST));
        lists.stream().filter(Rows::hasNext).forEach(byNewest::add);
        List<AssessmentState> window = new ArrayList<>();
        long place = 0;
        for (Rows rows = byNewest.poll(); rows != null && window.size() < filter.limit(); rows = byNewest.poll()) {
            AssessmentState row = rows.next();
            if (place++ >= filter.offset()) {
                window.add(row);
            }
            if (rows.hasNext()) {
                byNewest.add(rows);
            }
        }
        return window;
    }
}

package dev.scoreline.query.mind;

import dev.scoreline.schemas.assessment.AssessmentState;
import dev.scoreline.views.AssessmentList;
import dev.scoreline.views.Page;
import dev.scoreline.views.ViewReader;
import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Predicate;

/** One list, newest first, read page by page as far as somebody looks. */
final class Rows implements Iterator<AssessmentState> {
    /** Few enough for one answer of the store, many enough that a total over thousands takes few of them. */
    private static final int PAGE = 500;

    private final ViewReader views;
    private final AssessmentList list;
    private final @Nullable Predicate<AssessmentState> condition;
    private final int pageSize;
    private Iterator<AssessmentState> page;
    private @Nullable String next;
    private @Nullable AssessmentState upcoming;

    /** @param wanted how many rows the reader will look at, at most */
    Rows(ViewReader views, AssessmentList list, @Nullable Predicate<AssessmentState> condition, int wanted) {
        this.views = views;
        this.list = list;
        this.condition = condition;
        this.pageSize = Math.min(PAGE, wanted);
        this.page = turn(null);
        advance();
    }

    private Iterator<AssessmentState> turn(@Nullable String start) {
        Page<AssessmentState> turned = views.assessments(list, start, pageSize);
        next = turned.next();
        return turned.rows().iterator();
    }

    private void advance() {
        upcoming = null;
        while (upcoming == null && (page.hasNext() || next != null)) {
            if (page.hasNext()) {
                AssessmentState candidate = page.next();
                upcoming = condition == null || condition.test(candidate) ? candidate : null;
            } else {
                page = turn(next);
            }
        }
    }

    /** What {@link #next} will give. */
    AssessmentState upcoming() {
        return Objects.requireNonNull(upcoming, "asked for only while there is one");
    }

    @Override
    public boolean hasNext() {
        return upcoming != null;
    }

    @Override
    public AssessmentState next() {
        AssessmentState row = upcoming;
        if (row == null) {
            throw new NoSuchElementException();
        }
        advance();
        return row;
    }
}

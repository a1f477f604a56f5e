package dev.scoreline.query.paging;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A page among the pages of a list.
 *
 * <p>Lists are read forwards only, so a cursor remembers where the pages before it began: the last few, so that a token
 * does not grow with depth. Who goes back further than that pays for a walk from the beginning, once every
 * {@value #REMEMBERED} pages.
 *
 * @param page its number, from 0
 * @param size of every page up to it
 * @param starts where the latest pages begin, this one's last; empty on the first page, and while they are forgotten
 */
public record Cursor(int page, int size, List<String> starts) {
    static final int REMEMBERED = 16;

    public Cursor {
        starts = List.copyOf(starts);
    }

    public static Cursor first(int size) {
        return new Cursor(0, size, List.of());
    }

    /** Where its page begins; null at the beginning. */
    @Nullable String start() {
        return starts.isEmpty() ? null : starts.getLast();
    }

    boolean isForgotten() {
        return page > 0 && starts.isEmpty();
    }

    Cursor next(String start) {
        List<String> more = new ArrayList<>(starts);
        more.add(start);
        return new Cursor(page + 1, size, more.subList(Math.max(0, more.size() - REMEMBERED), more.size()));
    }

    @Nullable Cursor previous() {
        return page == 0 ? null : new Cursor(page - 1, size, starts.subList(0, Math.max(0, starts.size() - 1)));
    }

    /** With its start found again, if it was forgotten; as near to it as the list still reaches. */
    <T> Cursor found(PageSource<T> source) {
        if (!isForgotten()) {
            return this;
        }
        Cursor cursor = first(size);
        while (cursor.page < page) {
            String next = source.read(cursor.start(), size).next();
            if (next == null) {
                return cursor;
            }
            cursor = cursor.next(next);
        }
        return cursor;
    }
}
